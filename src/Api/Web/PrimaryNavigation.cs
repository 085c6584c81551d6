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
}
