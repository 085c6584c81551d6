using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ServiceLevels;

namespace CaseManagement.Api.Pages.Supervision;

/// <summary>The only place that spells the addresses of what leaders and safeguarding leads look after.</summary>
public static class SupervisionLinks
{
    public const string Start = "/supervision";
    public const string Approvals = Start + "/approvals";
    public const string FileReviews = Start + "/file-reviews";
    public const string Concerns = Start + "/concerns";
    public const string Complaints = Start + "/complaints";
    public const string Feedback = Start + "/feedback";
    public const string Overrides = Start + "/overrides";
    public const string ServiceLevels = Start + "/service-levels";

    private static readonly (string Text, string Href, Permission[] AnyOf)[] All =
    [
        ("Approvals", Approvals, [Permission.ClosuresApprove, Permission.ItemsApprove]),
        ("File reviews", FileReviews, [Permission.CaseFilesReview]),
        ("Safeguarding", Concerns, [Permission.ConcernsDecide]),
        ("Complaints", Complaints, [Permission.ComplaintsManage]),
        ("Feedback", Feedback, [Permission.FeedbackRead]),
        ("Service levels", ServiceLevels, [Permission.CaseFilesReview]),
        ("Unsafe contacts", Overrides, [Permission.CaseFilesReview]),
    ];

    public static string ServiceLevelsIn(ServiceLevelView view, string? after = null) =>
        $"{ServiceLevels}?view={view}{(after is null ? "" : $"&after={after}")}";

    /// <summary>Those that the caller may open.</summary>
    public static IReadOnlyList<NavLink> Views(ICurrentUser user, string current) =>
        [.. All.Where(view => view.AnyOf.Any(user.Has)).Select(view => new NavLink(view.Text, view.Href, view.Href == current))];
}
