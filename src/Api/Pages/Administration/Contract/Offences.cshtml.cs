using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class OffencesModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public string? Codes { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Change(new ChangeExcludedOffencesCommand(Split(Codes), From.ToDateOnly(), To.ToDateOnly(), Version), ct);

    protected override void Show(ContractDetails contract) =>
        Codes = string.Join("\n", Held(contract.ExcludedOffences, contract.Today).Codes);

    private static string[] Split(string? text) =>
        (text ?? "").Split(['\n', '\r', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
