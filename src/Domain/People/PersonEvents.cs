using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public sealed record PersonRecorded(Guid ReferralId, [property: Personal] string Name) : DomainEvent;

public sealed record PersonStatementTaken(Guid ReferralId) : DomainEvent;

/// <param name="ReferralId">The referral whose message said so.</param>
public sealed record ContactPointCalledUnsafe(Guid ContactPointId, Guid ReferralId) : DomainEvent;

/// <param name="ReferralId">The referral whose message showed that it is a suspect's.</param>
public sealed record ContactPointBarred(Guid ContactPointId, Guid ReferralId) : DomainEvent;

public sealed record ContactPointAdded(Guid ContactPointId, ContactPointKind Kind, [property: Personal] string Value) : DomainEvent;

public sealed record ContactSafetyConfirmed(
    Guid ContactPointId, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, [property: Personal] string? Note) : DomainEvent;

/// <param name="ByGateway">A gateway told so, and nobody of staff.</param>
public sealed record ContactPointMarkedNotWorking(Guid ContactPointId, bool ByGateway) : DomainEvent;

public sealed record ContactPointMarkedWorking(Guid ContactPointId) : DomainEvent;

public sealed record SafeContactPlanned([property: Personal] string? Note) : DomainEvent;

public sealed record ContactSuspendedForSafety : DomainEvent;

public sealed record ContactSuspensionLifted([property: Personal] string Reason) : DomainEvent;

public sealed record WorkerAskedFor([property: Personal] string? Sex) : DomainEvent;

public sealed record AccessNeedsTold([property: Personal] IReadOnlyList<string> Codes, [property: Personal] string? Language) : DomainEvent;
