using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public sealed record CaseOpened(
    Guid ReferralId, string Reference, [property: Counted] Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, Guid TeamId, string? LocalAuthority)
    : DomainEvent;

/// <param name="Suggested">Whether this worker was one of those whom the service suggested.</param>
/// <param name="Reason">Why another than those was chosen, or why the worker gets more than fits.</param>
/// <param name="OverLimit">Given although the worker had no room.</param>
public sealed record CaseAssigned(Guid WorkerId, Guid? InsteadOfWorkerId, bool Suggested, [property: Personal] string? Reason, bool OverLimit = false) : DomainEvent;

public sealed record CaseReleased(Guid WorkerId, [property: Personal] string Reason) : DomainEvent;

public sealed record CaseWorkerAdded(Guid WorkerId, CaseWorkerRole Role, [property: Personal] string Reason) : DomainEvent;

public sealed record CaseWorkerEnded(Guid WorkerId, CaseWorkerRole Role, [property: Personal] string Reason) : DomainEvent;

public sealed record CaseAskedFor(Guid WorkerId, [property: Personal] string Why) : DomainEvent;

public sealed record CaseLockedOut(Guid UserId, [property: Personal] string Reason) : DomainEvent;

public sealed record CaseLockoutLifted(Guid UserId, [property: Personal] string Reason) : DomainEvent;

public sealed record CaseWeighed(bool InformationOnly, bool AtCourt) : DomainEvent;

public sealed record CaseMovedToTeam(Guid WasTeamId, Guid IsTeamId) : DomainEvent;

public sealed record CasePersonChanged(Guid PersonId) : DomainEvent;

public sealed record CaseActivated : DomainEvent;

public sealed record NoteAdded([property: Personal] string Text) : DomainEvent;

public sealed record CaseRiskChanged(RiskGrade Was, RiskGrade Is) : DomainEvent;

/// <param name="Until">The day on which it wakes by itself.</param>
public sealed record CasePaused([property: Personal] string Reason, DateOnly Until) : DomainEvent;

/// <summary>The day until which it was held has come.</summary>
public sealed record CaseWoken : DomainEvent;

public sealed record CaseResumed : DomainEvent;

public sealed record CaseClosureAsked(string ReasonCode, [property: Personal] string? Note) : DomainEvent;

public sealed record CaseClosureRefused([property: Personal] string Reason) : DomainEvent;

/// <param name="Outcomes">Codes of those that were reached.</param>
/// <param name="Scores">How well each outcome was reached that the person was asked about.</param>
public sealed record CaseClosed(
    [property: Counted] string ReasonCode, IReadOnlyList<string> Outcomes, IReadOnlyDictionary<string, int> Scores, [property: Personal] string? Note) : DomainEvent;

[Counted]
public sealed record CaseReopened([property: Personal] string Reason) : DomainEvent;

/// <summary>The sending force took its referral back while the person is supported; the worker decides what follows.</summary>
public sealed record ReferralWithdrawnDuringSupport(Guid ReferralId) : DomainEvent;

/// <summary>The sending force corrected or added to what it had said.</summary>
public sealed record ReferralUpdatedDuringSupport(Guid ReferralId, long RecordVersion) : DomainEvent;
