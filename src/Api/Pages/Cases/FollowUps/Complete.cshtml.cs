using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class CompleteModel(IMediator mediator) : FollowUpActModel(mediator)
{
    [BindProperty]
    public string? Outcome { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new CompleteFollowUpCommand(About, Which, Outcome, Version), "Follow-up done", ct);
}
