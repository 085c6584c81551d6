using CaseManagement.Api.Pages.Team;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.WaitingCases;

public sealed class AskModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public WaitingCase Case { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AskForCaseCommand(CaseId.From(Id), Reason, Version), ct);
        TempData.Done("Your leader has been told that you ask for it.");
        return LocalRedirect(TeamLinks.WaitingCases);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Case = (await mediator.Send(new ListWaitingCasesQuery(), ct)).FirstOrDefault(c => c.CaseId == Id) ?? throw new NotFoundException();
        Version = Case.Version;
    }
}
