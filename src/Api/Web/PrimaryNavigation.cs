using static CaseManagement.Application.Common.Security.Permission;

namespace CaseManagement.Api.Web;

/// <summary>The places of the service, in the order of a working day. A place comes in with its first page.</summary>
internal static class PrimaryNavigation
{
    public static readonly IReadOnlyList<NavigationItem> Items =
    [
        new("Inbox", "/inbox", ReferralsWork) { Also = "/referrals" },
        new("My work", "/my-work", CasesReadOwn),
        new("Lent to me", "/lent", CasesLent),
        new("My hours", "/hours", HoursLog),
        new("Team", "/team", WorkersManage),
        new("Supervision", "/supervision", ClosuresApprove, ItemsApprove, CaseFilesReview, ConcernsDecide, ComplaintsManage, FeedbackRead),
        new("Search", "/search", Search),
        new("Directory", "/directory", DirectoryRead, DirectoryEdit),
        new("Stock", "/stock", StockManage),
        new("Reports", "/reports", ReportsRead),
        new("Administration", "/administration", UsersManage),
    ];

    /// <summary>Where a day begins, the first that somebody may see; the other places are looked into now and then.</summary>
    public static readonly IReadOnlyList<string> Starts = ["/inbox", "/my-work", "/lent", "/reports", "/administration", "/directory"];

    /// <summary>In the menu under the person's name.</summary>
    public static readonly IReadOnlyList<NavigationItem> Personal = [new("Your account", "/account"), new("Complaint or compliment", "/complaints/record", ComplaintsRecord)];

    /// <summary>At the foot of every page, signed in or not.</summary>
    public static readonly IReadOnlyList<NavigationItem> Footer = [new("Accessibility", "/accessibility"), new("Privacy", "/privacy")];
}
