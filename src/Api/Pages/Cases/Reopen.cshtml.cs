using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class ReopenModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new ReopenCaseCommand(CaseId, Reason, Version), ct);
        TempData.Done("The case is open again");
        return Redirect(CaseLinks.Case(Id));
    }
}
