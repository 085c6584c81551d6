using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
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
    /// <summary>What the policy asks, with what is known of the person.</summary>
    public AllocationFacts Facts(PersonsWishes person, ReferenceSnapshot reference) => new(
        Specialism, SupportLevel, RiskGrade, LocalAuthority, reference.AreaName(LocalAuthority))
    {
        Burden = new CaseBurden(InformationOnly, AtCourt, person.InterpreterRequired),
        Language = person.Language,
        WorkerSex = person.WorkerSex,
        Today = reference.Today,
        Except = LeadWorkerId,
    };

    public static CaseToGive Of(Referral referral) => new(
        referral.Specialism, referral.SupportLevel, referral.RiskGrade, referral.LocalAuthority, referral.PersonId, null, null, false, false);

    public static CaseToGive Of(Case about) => new(
        about.Specialism, about.SupportLevel, about.RiskGrade, about.LocalAuthority, about.PersonId, about.Id, about.LeadWorkerId, about.InformationOnly, about.AtCourt);
}

/// <summary>What a person needs of a worker.</summary>
internal sealed record PersonsWishes(string? Language, bool InterpreterRequired, string? WorkerSex);
