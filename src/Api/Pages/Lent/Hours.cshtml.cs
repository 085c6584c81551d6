using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Lent;

public sealed class HoursModel(IMediator mediator, IReferenceData reference) : PageModel, IReloadable
{
    [FromQuery] public DateOnly? Month { get; set; }

    [BindProperty] public DateParts On { get; set; } = new();

    [BindProperty] public string? Minutes { get; set; }

    [BindProperty] public string? Kind { get; set; }

    [BindProperty] public string? Note { get; set; }

    public OwnHours Hours { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new LogHoursCommand(On.ToDateOnly(), Typed.Number(Minutes), Kind, Note), ct);
        TempData.Done("Hours logged. Thank you");
        return LocalRedirect(LentLinks.Hours);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Hours = await mediator.Send(new GetOwnHoursQuery(Month), ct);
        Kinds = [.. (await reference.Current(ct)).InForce(CodeLists.VolunteerHours).Select(k => new Choice(k.Code, k.Label))];
    }
}
