using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class ConsentModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public List<string> NeededFor { get; set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Change(new ChangeConsentRuleCommand(NeededFor, From.ToDateOnly(), To.ToDateOnly(), Version), ct);

    protected override void Show(ContractDetails contract) =>
        NeededFor = [.. Held(contract.Consent, contract.Today).NeededFor];
}
