using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public sealed record OnwardReferralPrepared(Guid CaseId, string NeedCode, [property: Personal] string Service, [property: Personal] string Why) : DomainEvent;

public sealed record OnwardReferralSent(Guid CaseId, string NeedCode, OnwardWay Way, [property: Personal] string Service) : DomainEvent;

public sealed record OnwardOutcomeRecorded(
    Guid CaseId, string NeedCode, OnwardOutcome Outcome, [property: Personal] string Service, [property: Personal] string? Note) : DomainEvent;

public sealed record OnwardReferralCancelled(Guid CaseId, [property: Personal] string Service, [property: Personal] string Reason) : DomainEvent;

/// <param name="WasTold">The service knew of it already, and is told that the consent ended.</param>
public sealed record OnwardReferralStopped(Guid CaseId, bool WasTold, [property: Personal] string Service) : DomainEvent;

public sealed record UnmetNeedRecorded(
    Guid CaseId, string NeedCode, string? AreaCode, UnmetNeedReason Reason, [property: Personal] string? Note) : DomainEvent;
