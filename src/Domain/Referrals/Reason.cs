namespace CaseManagement.Domain.Referrals;

/// <summary>Why a referral stands where it stands, in words for the force: nothing that another record or person could be guessed from.</summary>
/// <param name="Code">Of referral_triage_outcomes or referral_reason_codes.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Field">JSON path of the member to look at, if it is one.</param>
/// <param name="Message">A sentence that the force can act on.</param>
public sealed record Reason(string Code, ReasonSeverity Severity, string? Field, string Message);
