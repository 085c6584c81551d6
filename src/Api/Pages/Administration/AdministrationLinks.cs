using CaseManagement.Domain.ReferenceData;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManagement.Api.Pages.Administration;

/// <summary>The only place that spells the addresses of administration.</summary>
public static class AdministrationLinks
{
    public const string Index = "/administration";
    public const string Users = "/administration/users";
    public const string NewUser = "/administration/users/new";
    public const string Teams = "/administration/teams";
    public const string Keys = "/administration/keys";
    public const string NewKey = "/administration/keys/new";

    public const string Letters = "/administration/letters";
    public const string NewLetter = "/administration/letters/new";

    public const string Messages = "/administration/messages";
    public const string NewMessage = "/administration/messages/new";

    public const string Contract = "/administration/contract";
    public const string ExcludedOffences = "/administration/contract/excluded-offences";
    public const string ContractArea = "/administration/contract/area";
    public const string ContractAges = "/administration/contract/ages";
    public const string ServiceTargets = "/administration/contract/service-levels";
    public const string WorkingHours = "/administration/contract/working-hours";
    public const string ConsentRule = "/administration/contract/consent";

    public const string Health = "/administration/health";

    public const string Jobs = "/administration/jobs";

    public const string FailedMails = "/administration/failed-mails";

    public static string FailedMailsAfter(string cursor) => QueryHelpers.AddQueryString(FailedMails, "after", cursor);

    public static string FailedMail(Guid id) => $"{FailedMails}/{id}";

    public static string Job(string name) => $"{Jobs}/{name}";

    public static string WithdrawContractChange(ContractTermKind term, DateOnly from) => $"{Contract}/{term}/{from:yyyy-MM-dd}/withdraw";

    public static string NewLetterLike(Guid id) => $"{NewLetter}?like={id}";

    public static string EndLetter(Guid id) => $"{Letters}/{id}/end";

    public static string NewMessageLike(Guid id) => $"{NewMessage}?like={id}";

    public static string EndMessage(Guid id) => $"{Messages}/{id}/end";

    public static string Team(Guid id) => $"{Teams}/{id}";

    /// <param name="after">The last one of the page before.</param>
    public static string UsersLike(Guid? team, string? role, string? state, Guid? after)
    {
        var parts = new Dictionary<string, string?> { ["team"] = team?.ToString(), ["role"] = role, ["state"] = state, ["after"] = after?.ToString() };
        return QueryHelpers.AddQueryString(Users, parts.Where(part => !string.IsNullOrEmpty(part.Value)));
    }

    public static string User(Guid id) => $"{Users}/{id}";

    public static string UserAccess(Guid id) => $"{Users}/{id}/access";

    public static string UserWorker(Guid id) => $"{Users}/{id}/worker";

    public static string DisableUser(Guid id) => $"{Users}/{id}/disable";

    public static string RevokeKey(Guid id) => $"{Keys}/{id}/revoke";
}
