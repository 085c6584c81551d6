using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Marac;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Marac;

public sealed class SendModel(IMediator mediator) : MaracActPage(mediator)
{
    [BindProperty]
    public DateParts On { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new SendMaracCommand(CaseId, Marac, On.ToDateOnly(), Version), ct);
        return Done("The MARAC referral was sent");
    }
}
