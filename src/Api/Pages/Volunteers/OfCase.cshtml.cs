using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class OfCaseModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    public override string View => "Overview";

    public CaseLoans Found { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostHandOverAsync(Guid loan, Guid item, long version, CancellationToken ct)
    {
        await Mediator.Send(new HandItemOverCommand(CaseId, CaseLoanId.From(loan), ItemRequestId.From(item), version), ct);
        TempData.Done("The volunteer has the item, and can record that it is delivered or fitted");
        return LocalRedirect(VolunteerLinks.OfCase(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Found = await Mediator.Send(new GetLoansQuery(CaseId), ct);
        await LoadFrame(ct);
    }
}
