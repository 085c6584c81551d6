using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Referrals;

/// <summary>What triage made of a referral. The first reason is the deciding one.</summary>
public sealed record TriageDecision
{
    /// <summary>One of <see cref="TriageOutcome"/>.</summary>
    public required string Outcome { get; init; }

    public required TriageLane Lane { get; init; }

    public DateTime? ContactDueUtc { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required bool Sensitive { get; init; }

    public Offence? Offence { get; init; }

    public RiskGrade? RiskGrade { get; init; }

    public required SupportLevel SupportLevel { get; init; }

    public required bool IsChild { get; init; }

    /// <summary>The safeguarding lead has to be told, also where another rule decided.</summary>
    public required bool ChildProtection { get; init; }

    /// <summary>Of the victim's or else the incident's postcode, where it lies in the contract's area.</summary>
    public string? LocalAuthority { get; init; }

    public required IReadOnlyList<ReportedContactPoint> ContactPoints { get; init; }
}
