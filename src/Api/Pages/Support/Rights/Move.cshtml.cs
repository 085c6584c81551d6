using CaseManagement.Api.Web;
using CaseManagement.Application.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class MoveModel(IMediator mediator) : CourtDatePage(mediator)
{
    [BindProperty]
    [ErrorsOf("AtUtc")]
    public DateTimeParts At { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new MoveCourtDateCommand(CaseId, CourtDateId, At.ToUtc(), Reason, Version), "Court date moved, and its reminders with it", ct);
}
