using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public sealed record GoalSet(Guid CaseId, string NeedCode, [property: Personal] string What) : DomainEvent;

public sealed record GoalActionAdded(Guid CaseId, ActionBy By, DateOnly DueOn, [property: Personal] string What) : DomainEvent;

public sealed record GoalActionSettled(Guid CaseId, bool Done, [property: Personal] string? Note) : DomainEvent;

public sealed record GoalEnded(Guid CaseId, bool Reached, [property: Personal] string? Note) : DomainEvent;
