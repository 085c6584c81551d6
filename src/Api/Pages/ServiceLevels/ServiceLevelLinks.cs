using CaseManagement.Domain.ServiceLevels;

namespace CaseManagement.Api.Pages.ServiceLevels;

/// <summary>The only place that spells the addresses of service levels.</summary>
public static class ServiceLevelLinks
{
    public static string Of(Guid referralId) => $"/referrals/{referralId}/service-levels";

    public static string Explain(Guid referralId, Guid clockId) => $"{Of(referralId)}/{clockId}/explain";

    /// <summary>Where a worker does what was promised.</summary>
    public static string Do(ServiceClockKind promise, Guid caseId) => promise switch
    {
        ServiceClockKind.FirstAttempt or ServiceClockKind.Reached => Cases.CaseLinks.RecordContact(caseId),
        ServiceClockKind.PlanMade => Support.SupportLinks.Plan(caseId),
        _ => Cases.CaseLinks.AssessNeeds(caseId),
    };
}
