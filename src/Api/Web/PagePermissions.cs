using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using static CaseManagement.Application.Common.Security.Permission;

namespace CaseManagement.Api.Web;

/// <summary>
/// Which permissions open which pages, by address; one of them is enough. The longest entry decides. A page without an
/// entry is refused to everybody (docs/architecture.md, "Pages").
/// </summary>
internal sealed class PagePermissions : IPageRouteModelConvention
{
    /// <summary>The policy of a page that nobody thought of.</summary>
    public const string Nobody = "Nobody";

    private static readonly Dictionary<string, Permission[]> Entries = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = [OwnAccount],
        ["account"] = [OwnAccount],
        ["account/calendar"] = [CasesReadOwn],
        ["account/mail"] = [NotificationsRead],
        ["sign-out"] = [OwnAccount],
        ["inbox"] = [ReferralsWork],
        ["referrals"] = [ReferralsWork],
        ["referrals/quarantine"] = [ReferralsWork],
        ["referrals/quarantine/{id:guid}"] = [QuarantineWork],
        ["referrals/import"] = [ReferralsImport],
        ["referrals/new"] = [ReferralsWork],
        ["referrals/{id:guid}"] = [ReferralsWork, CasesReadOwn, CasesReadTeam, CasesReadAll],
        ["referrals/{id:guid}/service-levels"] = [ReferralsWork, CasesReadOwn, CasesReadTeam, CasesReadAll],
        ["referrals/{id:guid}/service-levels/{clockId:guid}/explain"] = [ReferralsWork, CasesEdit, CaseFilesReview],
        ["referrals/{id:guid}/contact"] = [ContactsRecord],
        ["referrals/{id:guid}/next-attempt"] = [ContactsRecord],
        ["referrals/{id:guid}/assign"] = [CasesAssign],
        ["referrals/{id:guid}/safe-contact"] = [SafeContactEdit, SafeContactOverride],
        ["referrals/{id:guid}/officer"] = [ReferralsWork],
        ["referrals/{id:guid}/return"] = [ReferralsWork],
        ["referrals/{id:guid}/pass-on"] = [ReferralsWork],
        ["referrals/{id:guid}/end"] = [ReferralsWork],
        ["referrals/{id:guid}/take-up"] = [ReferralsWork],
        ["referrals/{id:guid}/close"] = [ReferralsWork],
        ["referrals/{id:guid}/correct"] = [ReferralsWork],
        ["referrals/{id:guid}/offence"] = [ReferralsWork],
        ["referrals/{id:guid}/conflict"] = [ConflictsReview],
        ["referrals/{id:guid}/acquaintance"] = [ReferralsWork, CasesEdit],
        ["crimes"] = [ReferralsWork, CasesReadOwn, CasesReadTeam, CasesReadAll],
        ["cases/{id:guid}/contacts/record"] = [ContactsRecord],
        ["cases/{id:guid}/assign"] = [CasesAssign],
        ["cases/{id:guid}/safe-contact"] = [SafeContactEdit, SafeContactOverride],
        ["my-work"] = [CasesReadOwn],
        ["my-work/team-follow-ups"] = [FollowUpsEdit],
        ["cases"] = [CasesReadOwn, CasesReadTeam, CasesReadAll],
        ["cases/{id:guid}/follow-ups/plan"] = [FollowUpsEdit],
        ["cases/{id:guid}/follow-ups/{followupid:guid}"] = [FollowUpsEdit],
        ["cases/{id:guid}/timeline/{entry:guid}/correct"] = [CasesCorrect],
        ["cases/{id:guid}/note"] = [CasesEdit],
        ["cases/{id:guid}/assessments/needs"] = [CasesEdit],
        ["cases/{id:guid}/assessments/risk"] = [CasesEdit],
        ["cases/{id:guid}/assessments/marac/prepare"] = [CasesEdit],
        ["cases/{id:guid}/assessments/marac/{maracid:guid}/send"] = [CasesEdit],
        ["cases/{id:guid}/assessments/marac/{maracid:guid}/hear"] = [CasesEdit],
        ["cases/{id:guid}/assessments/marac/{maracid:guid}/withhold"] = [MaracDecide],
        ["cases/{id:guid}/safety/plan"] = [CasesEdit],
        ["cases/{id:guid}/safety/review"] = [CasesEdit],
        ["cases/{id:guid}/safety/child"] = [CasesEdit],
        ["cases/{id:guid}/safety/children"] = [CasesEdit],
        ["cases/{id:guid}/plan/goal"] = [CasesEdit],
        ["cases/{id:guid}/plan/{goal:guid}"] = [CasesEdit],
        ["cases/{id:guid}/rights/enhanced"] = [CasesEdit],
        ["cases/{id:guid}/rights/right"] = [CasesEdit],
        ["cases/{id:guid}/rights/court"] = [CasesEdit],
        ["cases/{id:guid}/support/record"] = [CasesEdit],
        ["cases/{id:guid}/support/item"] = [CasesEdit],
        ["cases/{id:guid}/support/items"] = [CasesEdit],
        ["cases/{id:guid}/support/items/{item:guid}/decide"] = [ItemsApprove],
        ["cases/{id:guid}/support/onward"] = [CasesEdit],
        ["cases/{id:guid}/support/unmet-need"] = [CasesEdit],
        ["cases/{id:guid}/documents/add"] = [CasesEdit],
        ["cases/{id:guid}/documents/letter"] = [CasesEdit],
        ["cases/{id:guid}/documents/{document:guid}/withdraw"] = [CasesEdit],
        ["cases/{id:guid}/consents/record"] = [CasesEdit],
        ["cases/{id:guid}/messages/new"] = [CasesEdit],
        ["cases/{id:guid}/messages/{messageid:guid}"] = [CasesEdit],
        ["cases/{id:guid}/pause"] = [CasesEdit],
        ["cases/{id:guid}/resume"] = [CasesEdit],
        ["cases/{id:guid}/close"] = [CasesClose],
        ["cases/{id:guid}/concerns/raise"] = [ConcernsRaise],
        ["cases/{id:guid}/concerns/{concern:guid}/decide"] = [ConcernsDecide],
        ["cases/{id:guid}/feedback"] = [FeedbackAsk, FeedbackRead],
        ["cases/{id:guid}/feedback/phone"] = [FeedbackAsk],
        ["cases/{id:guid}/equality"] = [EqualityRecord],
        ["cases/{id:guid}/file-reviews/new"] = [CaseFilesReview],
        ["complaints"] = [NotificationsRead],
        ["complaints/record"] = [ComplaintsRecord],
        ["complaints/{id:guid}/acknowledge"] = [ComplaintsManage],
        ["complaints/{id:guid}/answer"] = [ComplaintsManage],
        ["complaints/{id:guid}/share"] = [ComplaintsManage],
        ["cases/{id:guid}/closure"] = [ClosuresApprove],
        ["cases/{id:guid}/reopen"] = [CasesClose],
        ["cases/{id:guid}/weight"] = [CasesEdit],
        ["referrals/{id:guid}/worker"] = [SafeContactEdit],
        ["referrals/{id:guid}/access-needs"] = [SafeContactEdit],
        ["cases/{id:guid}/workers/add"] = [CasesAssign],
        ["cases/{id:guid}/workers/offer"] = [CasesAssign, CasesEdit],
        ["cases/{id:guid}/workers/lock-out"] = [CasesLockOut],
        ["cases/{id:guid}/workers/end/{of:guid}"] = [CasesAssign],
        ["cases/{id:guid}/workers/release"] = [CasesAssign],
        ["cases/{id:guid}/workers/admit/{of:guid}"] = [CasesLockOut],
        ["cases/{id:guid}/workers/revoke/{of:guid}"] = [CasesAssign, CasesEdit],
        ["offers"] = [CasesTake],
        ["waiting-cases"] = [CasesTake],
        ["team"] = [WorkersManage],
        ["team/rota"] = [DutyRotaManage],
        ["team/workers/{id:guid}/redistribute"] = [CaseloadsRedistribute],
        ["team/volunteers"] = [VolunteersManage],
        ["cases/{id:guid}/volunteers/lend"] = [CasesEdit],
        ["cases/{id:guid}/volunteers/{loan:guid}"] = [CasesEdit],
        ["cases/{id:guid}/timeline/{entry:guid}/share"] = [CasesEdit],
        ["lent"] = [CasesLent],
        ["hours"] = [HoursLog],
        ["supervision"] = [ClosuresApprove, ItemsApprove, CaseFilesReview, ConcernsDecide, ComplaintsManage, FeedbackRead],
        ["supervision/service-levels"] = [CaseFilesReview],
        ["supervision/approvals"] = [ClosuresApprove, ItemsApprove],
        ["supervision/file-reviews"] = [CaseFilesReview],
        ["supervision/concerns"] = [ConcernsDecide],
        ["supervision/overrides"] = [CaseFilesReview],
        ["supervision/complaints"] = [ComplaintsManage],
        ["supervision/feedback"] = [FeedbackRead],
        ["people/calling"] = [ContactsRecord],
        ["people/matches"] = [PeopleMatch],
        ["people/merges"] = [PeopleUnmerge],
        ["search"] = [Search],
        ["directory"] = [DirectoryRead, DirectoryEdit],
        ["directory/new"] = [DirectoryEdit],
        ["directory/{id:guid}/change"] = [DirectoryEdit],
        ["stock"] = [StockManage],
        ["notifications"] = [NotificationsRead],
        ["reports"] = [ReportsRead],
        ["reports/referral-quality"] = [ReportsRead],
        ["reports/unmet-needs"] = [ReportsReadUnsuppressed],
        ["reports/equality"] = [ReportsRead],
        ["administration"] = [UsersManage],
        ["administration/keys"] = [KeysManage],
        ["administration/failed-mails"] = [ServiceRun],
        ["administration/health"] = [ServiceRun],
        ["administration/jobs"] = [ServiceRun],
        ["administration/letters"] = [ReferenceDataEdit],
        ["administration/messages"] = [ReferenceDataEdit],
        ["administration/contract"] = [ReferenceDataEdit],
    };

    /// <summary>Open to people without a session, with the reason.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sign-in"] = "whoever signs in has no session yet",
        ["forgotten-password"] = "whoever forgot the password cannot sign in",
        ["reset-password"] = "the link is the credential",
        ["error"] = "what went wrong is told to everybody, and tells nothing else",
        ["questions"] = "the link is the credential",
        ["get-help"] = "whoever asks for help has no account and needs none",
        ["accessibility"] = "a public statement",
        ["privacy"] = "a public statement",
    };

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var address = (selector.AttributeRouteModel?.Template ?? "").Trim('/');
            selector.EndpointMetadata.Add(Find(address));
        }
    }

    /// <summary>What guards this address, as metadata of its endpoint.</summary>
    internal static object Find(string address)
    {
        for (var prefix = address; ; prefix = prefix[..prefix.LastIndexOf('/')])
        {
            if (Open.TryGetValue(prefix, out var reason))
            {
                return new OpenPage(reason);
            }

            if (Entries.TryGetValue(prefix, out var anyOf))
            {
                return new AuthorizeAttribute(PermissionPolicies.Name(anyOf));
            }

            if (!prefix.Contains('/', StringComparison.Ordinal))
            {
                return new AuthorizeAttribute(Nobody);
            }
        }
    }

    internal sealed record OpenPage(string Reason) : IAllowAnonymous;
}
