using CaseManagement.Api.Endpoints.Allocation;
using CaseManagement.Api.Endpoints.Contacts;

namespace CaseManagement.Api.Endpoints.Referrals;

/// <summary>Everything between the inbox and a case.</summary>
public static class ReferralWork
{
    public static void MapReferralWork(this IEndpointRouteBuilder api)
    {
        api.MapReferralActs();
        api.MapContacts();
        api.MapAllocation();
    }
}
