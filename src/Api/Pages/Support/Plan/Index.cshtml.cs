using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;

namespace CaseManagement.Api.Pages.Support.Plan;

/// <summary>What the person wants to reach, and who does what by when.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Plan";

    public CasePlan Plan { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plan = await Mediator.Send(new GetPlanQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public bool MayChange(GoalDetails goal) => Plan.MayChange && goal.Status == GoalStatus.Open;

    public bool IsLate(GoalActionDetails action) => action.State == ActionState.Planned && action.DueOn < Plan.Today;

    public static string Who(ActionBy by) => by == ActionBy.Person ? "The person" : "The worker";
}
