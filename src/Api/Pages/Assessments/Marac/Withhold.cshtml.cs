using CaseManagement.Application.Assessments.Marac;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Marac;

public sealed class WithholdModel(IMediator mediator) : MaracActPage(mediator)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new WithholdMaracCommand(CaseId, Marac, Reason, Version), ct);
        return Done("It was decided that the MARAC referral is not sent");
    }
}
