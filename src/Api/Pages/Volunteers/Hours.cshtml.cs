using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class HoursModel(IMediator mediator) : PageModel
{
    [FromQuery] public DateOnly? Month { get; set; }

    public VolunteerHours Hours { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Hours = await mediator.Send(new GetVolunteerHoursQuery(Month), ct);

    public static string Each(IEnumerable<HoursTotal> totals) => string.Join("; ", totals.Select(t => $"{t.Kind} {VolunteerWords.Time(t.Minutes)}"));
}
