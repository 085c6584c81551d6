using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class WithdrawModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public ContractTermKind Term { get; set; }

    [FromRoute]
    public DateOnly From { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new WithdrawContractChangeCommand(Term, From, Version), ct);
        TempData.Done("The change is withdrawn.");
        return LocalRedirect(AdministrationLinks.Contract);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var contract = await mediator.Send(new GetContractQuery(), ct);
        Version = TermsOf(contract).Any(t => t.From == From && From > contract.Today) ? contract.Version : throw new NotFoundException();
    }

    private IEnumerable<IDatedTerm> TermsOf(ContractDetails contract) => Term switch
    {
        ContractTermKind.ExcludedOffences => contract.ExcludedOffences,
        ContractTermKind.Area => contract.Area,
        ContractTermKind.Ages => contract.Ages,
        ContractTermKind.ServiceTargets => contract.ServiceTargets,
        ContractTermKind.WorkingHours => contract.WorkingHours,
        _ => contract.Consent,
    };
}
