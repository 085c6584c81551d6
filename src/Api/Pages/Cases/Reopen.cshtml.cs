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

    public SinceClosure Since { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Since = await Mediator.Send(new GetSinceClosureQuery(CaseId), ct);
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new ReopenCaseCommand(CaseId, Reason, Version), ct);
        TempData.Done("The case is open again");
        return Redirect(CaseLinks.Case(Id));
    }
}
