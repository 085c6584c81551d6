using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class MissModel(IMediator mediator) : FollowUpActModel(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new MissFollowUpCommand(About, Which, Reason, Version), "Follow-up recorded as missed", ct);
}
