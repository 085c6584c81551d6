using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Plan;

public sealed class AddActionModel(IMediator mediator) : GoalPage(mediator)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public ActionBy? By { get; set; }

    [BindProperty]
    public DateParts DueOn { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new AddGoalActionCommand(CaseId, GoalId, What, By, DueOn.ToDateOnly()), "Action planned", ct);
}
