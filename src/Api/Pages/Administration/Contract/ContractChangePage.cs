using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Contract;

/// <summary>A change of one term: what shall hold, from which day on, and to which.</summary>
public abstract class ContractChangePage(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [BindProperty]
    public long Version { get; set; }

    public ReferenceSnapshot Lists { get; private set; } = null!;

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts To { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Show(await Load(ct));

    public Task ReloadAsync(CancellationToken ct) => Load(ct);

    /// <summary>Fills the form with what holds today.</summary>
    protected abstract void Show(ContractDetails contract);

    protected async Task<IActionResult> Change(IChangesContract command, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done("The change is saved.");
        return LocalRedirect(AdministrationLinks.Contract);
    }

    protected static TTerm Held<TTerm>(IEnumerable<TTerm> terms, DateOnly today)
        where TTerm : IDatedTerm => terms.Single(t => t.From <= today && (t.To is null || today <= t.To));

    private async Task<ContractDetails> Load(CancellationToken ct)
    {
        var contract = await mediator.Send(new GetContractQuery(), ct);
        Lists = await referenceData.Current(ct);
        Version = contract.Version;
        return contract;
    }
}
