using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Volunteers;

public sealed class EndLoanModel(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Overview";

    [FromRoute] public Guid Loan { get; set; }

    [BindProperty] public string? Note { get; set; }

    public LoanDetails Lent { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new EndLoanCommand(CaseId, CaseLoanId.From(Loan), Note, Version), ct);
        TempData.Done("The case is not lent to them any more");
        return LocalRedirect(VolunteerLinks.OfCase(Id));
    }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var found = await Mediator.Send(new GetLoansQuery(CaseId), ct);
        Lent = found.Loans.FirstOrDefault(l => l.Id == Loan) ?? throw new NotFoundException();
        await base.ReloadAsync(ct);
        Version = Lent.Version;
    }
}
