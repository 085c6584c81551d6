using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team.Workers;

public sealed class DetailsModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    public WorkerDetails Worker { get; private set; } = null!;

    public IReadOnlyList<string> AreaNames { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostEndAsync(DateOnly? from, CancellationToken ct)
    {
        await mediator.Send(new EndAbsenceCommand(new(Id), from, (await referenceData.Current(ct)).Today, Version), ct);
        TempData.Done("Saved. They are proposed for cases again.");
        return LocalRedirect(TeamLinks.Worker(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Worker = await mediator.Send(new GetWorkerQuery(new(Id)), ct);
        var areas = (await referenceData.Current(ct)).List(CodeLists.ContractArea);
        AreaNames = [.. Worker.Areas.Select(code => areas.FirstOrDefault(a => a.Group == code)?.Label ?? code).Order()];
    }
}
