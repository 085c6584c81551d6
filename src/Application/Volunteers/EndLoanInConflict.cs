using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Volunteers;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>One loan that a conflict of interest stands against by now. False where somebody was first, or the conflict has gone.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EndLoanInConflictCommand(CaseLoanId LoanId) : ICommand<bool>;

internal sealed class EndLoanInConflictHandler(ICaseDbContext db, LoanConflicts conflicts) : IRequestHandler<EndLoanInConflictCommand, bool>
{
    public async Task<bool> Handle(EndLoanInConflictCommand command, CancellationToken cancellationToken)
    {
        if ((await conflicts.Found(command.LoanId, cancellationToken)).Count == 0)
        {
            return false;
        }

        await conflicts.End(await db.CaseLoans.RequireAsync(command.LoanId, null, cancellationToken), cancellationToken);
        return true;
    }
}
