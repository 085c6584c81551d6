using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team.Workers;

public sealed class AbsenceModel(IMediator mediator) : PageModel, IReloadable
{
    /// <summary>Whoever is away for so many days may leave people without an answer.</summary>
    private const int LongDays = 4;

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public DateParts From { get; set; } = new();

    [BindProperty] public DateParts Until { get; set; } = new();

    private bool IsLong => Until.ToDateOnly() is not { } until || until >= From.ToDateOnly()?.AddDays(LongDays - 1);

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new PlanAbsenceCommand(new(Id), From.ToDateOnly(), Until.ToDateOnly(), Version), ct);
        var offers = IsLong && (await mediator.Send(new GetWorkerQuery(new(Id)), ct)).MayRedistribute;
        TempData.Done("Saved. Nothing is proposed to them on these days.", offers ? "Redistribute their cases" : null, offers ? TeamLinks.Redistribute(Id) : null);
        return LocalRedirect(TeamLinks.Worker(Id));
    }

    public async Task ReloadAsync(CancellationToken ct) => Version = (await mediator.Send(new GetWorkerQuery(new(Id)), ct)).Version;
}
