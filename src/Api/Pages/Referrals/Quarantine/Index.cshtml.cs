using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals.Quarantining;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManagement.Api.Pages.Referrals.Quarantine;

/// <summary>Messages of forces that could not be taken, the newest first.</summary>
public sealed class IndexModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user) : PageModel
{
    [FromQuery] public string? Force { get; set; }

    [FromQuery] public bool Closed { get; set; }

    [FromQuery] public string? After { get; set; }

    public QuarantinePage Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Forces { get; private set; } = [];

    public bool MayRead => user.Has(Permission.QuarantineWork);

    public bool IsFiltered => !string.IsNullOrEmpty(Force) || Closed;

    public PageLinks Links => new(Words.Count(Found.Rows.Count, "message"), Found.Next is { } next ? HrefOf(next) : null, After is null ? null : HrefOf(null));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Forces = [.. (await referenceData.Current(ct)).List(CodeLists.Forces).Select(f => new Choice(f.Code, f.Label))];
        Found = await mediator.Send(new ListQuarantineQuery(Force, Closed, After), ct);
    }

    public static string Problem(QuarantineRow row) => row.IsConflict ? "Contradicts an earlier message" : "Has faults";

    private string HrefOf(string? after) => QueryHelpers.AddQueryString(ReferralLinks.Quarantine, new Dictionary<string, string?>
    {
        ["force"] = Force,
        ["closed"] = Closed ? "true" : null,
        ["after"] = after,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
