using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class SnoozeModel(IMediator mediator) : FollowUpActModel(mediator)
{
    [BindProperty]
    [ErrorsOf("DueUtc")]
    public DateTimeParts When { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new SnoozeFollowUpCommand(About, Which, When.ToUtc(), Version), "Follow-up moved", ct);
}
