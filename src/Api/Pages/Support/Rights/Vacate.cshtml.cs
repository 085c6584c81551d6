using CaseManagement.Application.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class VacateModel(IMediator mediator) : CourtDatePage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new VacateCourtDateCommand(CaseId, CourtDateId, Reason, Version), "Court date vacated. Nobody is reminded of it any more", ct);
}
