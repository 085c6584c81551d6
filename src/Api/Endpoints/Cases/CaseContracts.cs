using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Cases.Ending;
using CaseManagement.Application.People;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Api.Endpoints.Cases;

/// <summary>One case with what its overview shows.</summary>
public sealed record CaseDetails(
    Guid Id, string Reference, Guid ReferralId, string Name, int? Age, CaseStatus Status, RiskGrade RiskGrade, SupportLevel SupportLevel,
    Specialism Specialism, string? Worker, string Team, DateTime OpenedUtc, DateTime? ClosedUtc, string? ClosureReason, DateTime? NextDueUtc,
    DateTime? LastContactUtc, SafeContactOverview SafeContact, ConflictSign Conflict, InOwnWords? Matters, NeedsChange Needs, LastContact? LastContact,
    IReadOnlyList<OpenFollowUp> FollowUps, RiskSummary? Risk, ReferralSummary Referral, DateOnly? HeldUntil, ClosureSummary? Closure, long Version)
{
    internal static CaseDetails Of(CaseHeader header, CaseOverview overview) => new(
        header.Id, header.Reference, header.ReferralId, header.Name, header.Age, header.Status, header.RiskGrade, header.SupportLevel,
        header.Specialism, header.Worker, header.Team, header.OpenedUtc, header.ClosedUtc, overview.ClosureReason, header.NextDueUtc,
        header.LastContactUtc, header.SafeContact.Overview, header.Conflict, overview.Matters, overview.Needs, overview.LastContact, overview.FollowUps,
        overview.Risk, overview.Referral, header.HeldUntil, overview.Closure, header.Version);
}

public sealed record AddNoteBody(string? Text);

/// <summary>A note as it was taken. The timeline shows it with who wrote it.</summary>
public sealed record NoteDetails(Guid CaseId, string Text, DateTime AddedUtc);

public sealed record ReasonBody(string? Reason);

/// <param name="Until">The day on which the case wakes by itself.</param>
public sealed record PauseCaseBody(string? Reason, DateOnly? Until);

/// <param name="Outcomes">Codes of the outcomes that the person says were reached.</param>
/// <param name="OutcomeScores">How well they cope and recover, by outcome.</param>
/// <param name="Cancel">Ids of the open things that are cancelled with it.</param>
public sealed record CloseCaseBody(
    string? ReasonCode, IReadOnlyList<string>? Outcomes, IReadOnlyList<OutcomeScore>? OutcomeScores, IReadOnlyList<ScoredNeed>? Scores, string? Summary,
    string? Note, IReadOnlyList<Guid>? Cancel);

/// <param name="Reason">Needed where it is refused.</param>
public sealed record DecideClosureBody(bool? Approve, string? Reason);
