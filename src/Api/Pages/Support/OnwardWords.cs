using CaseManagement.Domain.Support;

namespace CaseManagement.Api.Pages.Support;

/// <summary>Onward referrals in words.</summary>
internal static class OnwardWords
{
    public static string Outcome(OnwardOutcome outcome) => outcome switch
    {
        OnwardOutcome.Reached => "The service has reached them",
        OnwardOutcome.Accepted => "The service has taken them on",
        OnwardOutcome.Waiting => "They are on a waiting list",
        OnwardOutcome.NoCapacity => "The service has no capacity",
        OnwardOutcome.NotEligible => "They are not eligible",
        _ => "They changed their mind",
    };

    public static string Reason(UnmetNeedReason reason) => reason switch
    {
        UnmetNeedReason.NoService => "no service for it",
        UnmetNeedReason.NoCapacity => "no capacity",
        _ => "not eligible",
    };
}
