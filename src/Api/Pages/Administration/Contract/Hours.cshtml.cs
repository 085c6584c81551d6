using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class HoursModel(IMediator mediator, IReferenceData referenceData) : ContractChangePage(mediator, referenceData)
{
    [BindProperty]
    public string? Opens { get; set; }

    [BindProperty]
    public string? Closes { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Change(new ChangeWorkingHoursCommand(TimeText.Parse(Opens), TimeText.Parse(Closes), From.ToDateOnly(), To.ToDateOnly(), Version), ct);

    protected override void Show(ContractDetails contract)
    {
        var hours = Held(contract.WorkingHours, contract.Today);
        (Opens, Closes) = ($"{hours.Opens:HH\\:mm}", $"{hours.Closes:HH\\:mm}");
    }
}
