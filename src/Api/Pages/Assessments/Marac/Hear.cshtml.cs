using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Marac;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Marac;

public sealed class HearModel(IMediator mediator) : MaracActPage(mediator)
{
    [BindProperty]
    public DateParts On { get; set; } = new();

    [BindProperty]
    public string? Agreed { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new HearMaracCommand(CaseId, Marac, On.ToDateOnly(), Agreed, Version), ct);
        return Done("What the conference agreed is recorded");
    }
}
