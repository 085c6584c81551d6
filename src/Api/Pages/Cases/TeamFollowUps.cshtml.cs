using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>What waits for somebody of one's team, and is taken here.</summary>
public sealed class TeamFollowUpsModel(IMediator mediator, TimeProvider clock) : PageModel, IReloadable
{
    [FromQuery]
    public string? After { get; set; }

    public ListPage<TeamFollowUp> Found { get; private set; } = new([], null);

    public DateTime NowUtc { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid caseId, Guid followUp, CancellationToken ct)
    {
        await mediator.Send(new TakeFollowUpCommand(new CaseId(caseId), new FollowUpId(followUp)), ct);
        TempData.Done("The follow-up is yours", "See it on its case", CaseLinks.FollowUps(caseId));
        return LocalRedirect(CaseLinks.TeamFollowUps);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        NowUtc = clock.GetUtcNow().UtcDateTime;
        Found = await mediator.Send(new ListTeamFollowUpsQuery(After), ct);
    }
}
