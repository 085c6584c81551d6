using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class PauseModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new PauseCaseCommand(CaseId, Reason, Version), ct);
        TempData.Done("The case is paused");
        return Redirect(CaseLinks.Case(Id));
    }
}
