using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Plan;

public sealed class EndGoalModel(IMediator mediator) : GoalPage(mediator)
{
    [BindProperty]
    public bool? Reached { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new EndGoalCommand(CaseId, GoalId, Reached, Note, Version), "Goal ended", ct);
}
