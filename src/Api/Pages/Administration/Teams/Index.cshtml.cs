using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Teams;

public sealed class IndexModel(IMediator mediator) : PageModel, IReloadable
{
    [BindProperty] public string? Name { get; set; }

    public IReadOnlyList<TeamRow> Found { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new CreateTeamCommand(Name), ct);
        TempData.Done("The team is created. Put people into it on their user pages.");
        return LocalRedirect(AdministrationLinks.Teams);
    }

    public async Task ReloadAsync(CancellationToken ct) => Found = await mediator.Send(new ListTeamsQuery(WithEnded: true), ct);
}
