using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class AgesModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public int? Lowest { get; set; }

    [BindProperty]
    public int? Highest { get; set; }

    [BindProperty]
    public int? Child { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Change(new ChangeContractAgesCommand(Lowest, Highest, Child, From.ToDateOnly(), To.ToDateOnly(), Version), ct);

    protected override void Show(ContractDetails contract)
    {
        var ages = Held(contract.Ages, contract.Today);
        (Lowest, Highest, Child) = (ages.Lowest, ages.Highest, ages.Child);
    }
}
