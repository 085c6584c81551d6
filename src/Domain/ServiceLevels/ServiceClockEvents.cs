using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ServiceLevels;

public enum ServiceClockState
{
    Running,
    Paused,

    /// <summary>It was done.</summary>
    Stopped,

    /// <summary>It need not be done any more: nobody counts it.</summary>
    Dropped,
}

/// <summary>A promise was not kept in time, as far as was known then: what was done in time may be recorded later.</summary>
public sealed record ServiceLevelBreached(Guid ReferralId, Guid? CaseId, ServiceClockKind Clock, DateTime DueUtc) : DomainEvent;

/// <param name="ReasonCode">Code of the list of reasons for breaches.</param>
public sealed record BreachExplained(Guid ReferralId, Guid? CaseId, ServiceClockKind Clock, string ReasonCode, [property: Personal] string? Note) : DomainEvent;

public static class ServiceLevelErrors
{
    public static readonly Refusal KeptInTime = new("service-level.kept", "There is nothing to explain: this was done in time, or need not be done any more");

    public static readonly Refusal UnknownReason = new("service-level.unknown-reason", "Choose a reason that is on the list");

    public static readonly Refusal NotDueYet = new("service-level.not-due", "This is not due yet");
}
