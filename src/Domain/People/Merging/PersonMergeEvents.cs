using CaseManagement.Domain.Common;
using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.People.Merging;

public sealed record PossibleMatchFound(Guid FirstId, Guid SecondId, MatchBand Band) : DomainEvent;

public sealed record PeopleKeptApart(Guid FirstId, Guid SecondId, [property: Personal] string Reason) : DomainEvent;

/// <param name="ByItself">The service took them for one without being asked.</param>
public sealed record PersonMerged(Guid MergeId, Guid AbsorbedId, bool ByItself) : DomainEvent;

public sealed record PersonAbsorbed(Guid MergeId, Guid IntoId) : DomainEvent;

public sealed record PersonMergeUndone(Guid MergeId, Guid OtherId, [property: Personal] string Reason) : DomainEvent;
