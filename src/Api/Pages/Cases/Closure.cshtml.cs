using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Cases.Ending;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class ClosureModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public bool? Approve { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ClosureSummary? Closure { get; private set; }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Closure = (await Mediator.Send(new GetCaseOverviewQuery(CaseId), ct)).Closure;
        await base.ReloadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new DecideClosureCommand(CaseId, Approve, Reason, Version), ct);
        TempData.Done("Decided. Whoever asked has been told.", "Back to what waits for approval", SupervisionLinks.Approvals);
        return Redirect(CaseLinks.Case(Id));
    }
}
