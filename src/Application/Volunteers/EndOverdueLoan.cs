using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>One loan whose day is over. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EndOverdueLoanCommand(CaseLoanId LoanId) : ICommand<bool>;

internal sealed class EndOverdueLoanHandler(ICaseDbContext db, LoanEnding ending, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<EndOverdueLoanCommand, bool>
{
    public async Task<bool> Handle(EndOverdueLoanCommand command, CancellationToken cancellationToken)
    {
        var today = (await referenceData.Current(cancellationToken)).Today;
        var loan = await db.CaseLoans.RequireAsync(command.LoanId, null, cancellationToken);
        if (loan.EndedUtc is not null || loan.UntilOn >= today)
        {
            return false;
        }

        var about = await db.Cases.SingleAsync(c => c.Id == loan.CaseId, cancellationToken);
        await ending.End(about, loan, LoanEnd.DayOver, null, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return true;
    }
}
