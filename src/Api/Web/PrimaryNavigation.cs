namespace CaseManagement.Api.Web;

/// <summary>The places of the service, in the order of a working day. A place comes in with its first page.</summary>
internal static class PrimaryNavigation
{
    public static readonly IReadOnlyList<NavigationItem> Items =
    [
        new("Inbox", "/inbox", "referrals.triage"),
        new("My work", "/my-work", "cases.work"),
        new("Team", "/team", "teams.lead"),
        new("Search", "/search", "people.search"),
        new("Directory", "/directory"),
        new("Reports", "/reports", "reports.read"),
        new("Administration", "/administration", "administration.manage"),
    ];

    /// <summary>In the menu under the person's name.</summary>
    public static readonly IReadOnlyList<NavigationItem> Personal = [new("Your account", "/account")];

    /// <summary>At the foot of every page, signed in or not.</summary>
    public static readonly IReadOnlyList<NavigationItem> Footer = [new("Accessibility", "/accessibility"), new("Privacy", "/privacy")];
}
