using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Allocation;

/// <summary>What a suggestion asks of a case, or of the referral that becomes one.</summary>
internal sealed record CaseToGive(
    Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, string? LocalAuthority, PersonId PersonId, CaseId? CaseId, UserId? LeadWorkerId,
    bool InformationOnly, bool AtCourt)
{
    public static CaseToGive Of(Referral referral) => new(
        referral.Specialism, referral.SupportLevel, referral.RiskGrade, referral.LocalAuthority, referral.PersonId, null, null, false, false);

    public static CaseToGive Of(Case about) => new(
        about.Specialism, about.SupportLevel, about.RiskGrade, about.LocalAuthority, about.PersonId, about.Id, about.LeadWorkerId, about.InformationOnly, about.AtCourt);
}
