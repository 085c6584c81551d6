using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Plan;

public sealed class SettleActionModel(IMediator mediator) : GoalPage(mediator)
{
    [FromRoute]
    public Guid Step { get; set; }

    [BindProperty]
    public bool? Done { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Null where the address names an action that this goal does not have.</summary>
    public GoalActionDetails? Planned => Held.Actions.FirstOrDefault(a => a.Id == Step);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new SettleGoalActionCommand(CaseId, GoalId, GoalActionId.From(Step), Done, Note, Version), "Recorded", ct);
}
