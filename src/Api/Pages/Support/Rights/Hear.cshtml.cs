using CaseManagement.Application.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class HearModel(IMediator mediator) : CourtDatePage(mediator)
{
    [BindProperty]
    public string? Outcome { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new HearCourtDateCommand(CaseId, CourtDateId, Outcome, Version), "Recorded. Where there is another date, add it", ct);
}
