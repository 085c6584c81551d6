using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Plan;

/// <summary>What the pages of one act on one goal share.</summary>
public abstract class GoalPage(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Plan";

    [FromRoute]
    public Guid Goal { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public GoalDetails Held { get; private set; } = null!;

    protected GoalId GoalId => GoalId.From(Goal);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Held = await Mediator.Send(new GetGoalQuery(CaseId, GoalId), ct);
        Version = Held.Version;
        await LoadFrame(ct);
    }

    protected async Task<IActionResult> ActAsync<TResult>(IRequest<TResult> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(SupportLinks.Plan(Id));
    }
}
