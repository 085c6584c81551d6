using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Plan;

public sealed class SetGoalModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Plan";

    [BindProperty]
    public string? NeedCode { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        var plan = await Mediator.Send(new GetPlanQuery(CaseId), ct);
        Areas = [.. plan.Areas.Select(a => new Choice(a.Code, a.Label))];
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var goal = await Mediator.Send(new SetGoalCommand(CaseId, NeedCode, What), ct);
        TempData.Done("Goal set", "Add an action to it", SupportLinks.AddAction(Id, goal.Value));
        return LocalRedirect(SupportLinks.Plan(Id));
    }
}
