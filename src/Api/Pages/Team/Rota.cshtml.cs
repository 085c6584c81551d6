using System.Globalization;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team;

public sealed class RotaModel(IMediator mediator) : PageModel, IReloadable
{
    [FromQuery] public DateOnly? Day { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public DateOnly Monday { get; set; }

    /// <summary>"person|day|halves" of each cell of the table in which somebody is on duty.</summary>
    [BindProperty] public string?[] Cells { get; set; } = [];

    public DutyWeek Week { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SetDutyWeekCommand(Monday, [.. Cells.SelectMany(Parse)], Version), ct);
        return Saved();
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken ct)
    {
        await mediator.Send(new CopyDutyWeekCommand(Monday, Version), ct);
        return Saved();
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Week = await mediator.Send(new GetDutyWeekQuery(Day), ct);
        (Monday, Version) = (Week.Monday, Week.Version);
    }

    public bool IsChosen(string cell, bool held) => Cells.Length == 0 ? held : Cells.Contains(cell);

    public static string Cell(DutyPerson person, DutyDay day, string halves) => $"{person.UserId}|{day.Day:yyyy-MM-dd}|{halves}";

    private LocalRedirectResult Saved()
    {
        TempData.Done("The rota is saved.");
        return LocalRedirect(TeamLinks.RotaOf(Monday));
    }

    private static IEnumerable<Duty> Parse(string? cell) =>
        cell?.Split('|') is [var id, var day, var halves] && Guid.TryParse(id, out var person) && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var on)
            ? Enum.GetValues<HalfDay>().Where(half => halves.Contains(half.ToString()[0], StringComparison.Ordinal)).Select(half => new Duty(on, half, person))
            : [];
}
