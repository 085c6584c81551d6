using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public sealed record ReferralReceived(
    string Reference, [property: Counted] string Source, string? Force, string? OffenceCode, string? OffenceGroup, IReadOnlyList<string> Qualifiers, string? LocalAuthority,
    DateTime ReportedUtc, string AgeBand, Guid PersonId) : DomainEvent;

public sealed record ReferralTriaged([property: Counted] string Outcome, IReadOnlyList<string> Reasons, SupportLevel SupportLevel, DateTime? ContactDueUtc) : DomainEvent;

/// <param name="RiskRaised">The force grades the risk higher than before; the referral moves up and its worker is told.</param>
public sealed record ReferralUpdated(long RecordVersion, bool RiskRaised, [property: Personal] IReadOnlyList<StatementChange> Changes) : DomainEvent;

public sealed record ReferralWithdrawn(long RecordVersion, [property: Personal] string? Reason) : DomainEvent;

public sealed record ReferralPersonChanged(Guid PersonId) : DomainEvent;

public sealed record ReferralFreed(Guid ByReferralId) : DomainEvent;

public sealed record ReferralCorrected([property: Personal] string Reason) : DomainEvent;

public sealed record ReferralOffenceClassified(string? Was, string Is, string Group) : DomainEvent;

public sealed record ReferralDealt(Guid OfficerId) : DomainEvent;

public sealed record ReferralAssigned(Guid? OfficerId) : DomainEvent;

public sealed record ReferralTakenUp([property: Personal] string Reason) : DomainEvent
{
    [Counted]
    public string Outcome { get; } = TriageOutcome.Accepted;
}

public sealed record ReferralInSupport(Guid SupportingCaseId) : DomainEvent;

public sealed record NextAttemptPlanned(DateTime NextUtc) : DomainEvent;

public sealed record ReplyAwaited(DateTime UntilUtc) : DomainEvent;

public sealed record ReferralOutcomeSet([property: Counted] string Outcome) : DomainEvent;

/// <summary>Who and why is not kept with it: the history is read by those who must not learn it.</summary>
public sealed record ConflictFound : DomainEvent;

public sealed record ConflictLookedAt([property: Personal] string Reason) : DomainEvent;

public sealed record ReferralClosed(string ReasonCode, [property: Personal] string? Note) : DomainEvent;

public sealed record QuarantinedMessageResent(Guid ReferralId) : DomainEvent;

public sealed record QuarantinedMessageDiscarded([property: Personal] string Reason) : DomainEvent;

public sealed record ReferralImportRequested(string Force, [property: Personal] string FileName) : DomainEvent;

public sealed record ReferralImportFinished(long Rows) : DomainEvent;

public sealed record ReferralImportFailed : DomainEvent;
