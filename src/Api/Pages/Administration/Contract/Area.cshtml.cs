using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class AreaModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public List<string> LocalAuthorities { get; set; } = [];

    public IReadOnlyList<Choice> Choices => UserChoices.Areas(Lists);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Change(new ChangeContractAreaCommand(LocalAuthorities, From.ToDateOnly(), To.ToDateOnly(), Version), ct);

    protected override void Show(ContractDetails contract) =>
        LocalAuthorities = [.. Held(contract.Area, contract.Today).LocalAuthorities];
}
