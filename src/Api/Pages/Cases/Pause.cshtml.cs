using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases;

public sealed class PauseModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateParts Until { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new PauseCaseCommand(CaseId, Reason, Until.ToDateOnly(), Version), ct);
        TempData.Done($"The case is held until {Words.Day(Until.ToDateOnly()!.Value)}");
        return Redirect(CaseLinks.Case(Id));
    }
}
