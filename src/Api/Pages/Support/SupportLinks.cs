namespace CaseManagement.Api.Pages.Support;

/// <summary>The only place that spells the addresses of the pages of plan, support and security items.</summary>
public static class SupportLinks
{
    public static string Plan(Guid id) => $"/cases/{id}/plan";

    public static string SetGoal(Guid id) => $"/cases/{id}/plan/goal";

    public static string AddAction(Guid id, Guid goal) => $"/cases/{id}/plan/{goal}/action";

    public static string SettleAction(Guid id, Guid goal, Guid action) => $"/cases/{id}/plan/{goal}/actions/{action}";

    public static string EndGoal(Guid id, Guid goal) => $"/cases/{id}/plan/{goal}/end";

    public static string Support(Guid id) => $"/cases/{id}/support";

    public static string RecordSupport(Guid id) => $"/cases/{id}/support/record";

    public static string Rights(Guid id) => $"/cases/{id}/rights";

    public static string DecideEnhancedRights(Guid id) => $"/cases/{id}/rights/enhanced";

    public static string RecordRight(Guid id, string code) => $"/cases/{id}/rights/right/{code}";

    public static string ListCourtDate(Guid id) => $"/cases/{id}/rights/court";

    public static string MoveCourtDate(Guid id, Guid date) => $"/cases/{id}/rights/court/{date}/move";

    public static string VacateCourtDate(Guid id, Guid date) => $"/cases/{id}/rights/court/{date}/vacate";

    public static string HearCourtDate(Guid id, Guid date) => $"/cases/{id}/rights/court/{date}/hear";

    public static string AskForItem(Guid id) => $"/cases/{id}/support/item";

    public static string DecideItem(Guid id, Guid item) => $"/cases/{id}/support/items/{item}/decide";

    public static string IssueItem(Guid id, Guid item) => $"/cases/{id}/support/items/{item}/issue";

    public static string ArrangeItem(Guid id, Guid item) => $"/cases/{id}/support/items/{item}/arrange";

    public static string FinishItem(Guid id, Guid item) => $"/cases/{id}/support/items/{item}/finish";

    public static string CancelItem(Guid id, Guid item) => $"/cases/{id}/support/items/{item}/cancel";

    public static string FindService(Guid id) => $"/cases/{id}/support/onward";

    public static string FoundServices(Guid id, string? search, string? need, string? after = null) =>
        $"{FindService(id)}?search={Uri.EscapeDataString(search ?? "")}&need={Uri.EscapeDataString(need ?? "")}{(after is null ? "" : $"&after={after}")}";

    public static string ReferTo(Guid id, Guid service) => $"/cases/{id}/support/onward/to/{service}";

    public static string UnmetNeed(Guid id) => $"/cases/{id}/support/unmet-need";

    public static string SendOnward(Guid id, Guid onward) => $"/cases/{id}/support/onward/{onward}/send";

    public static string CancelOnward(Guid id, Guid onward) => $"/cases/{id}/support/onward/{onward}/cancel";

    public static string OnwardOutcome(Guid id, Guid onward) => $"/cases/{id}/support/onward/{onward}/outcome";
}
