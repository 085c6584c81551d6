using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>
/// Ends what is lent for longer than was said or in spite of a conflict of interest, and tells leaders whose readiness runs out or ran
/// out. Safe to run as often as one likes.
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record LookAfterVolunteersCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class LookAfterVolunteersHandler(ICaseDbContext db, IPieceSender sender, LoanConflicts conflicts, IReferenceData referenceData)
    : IRequestHandler<LookAfterVolunteersCommand, int>
{
    public async Task<int> Handle(LookAfterVolunteersCommand command, CancellationToken cancellationToken)
    {
        var today = (await referenceData.Current(cancellationToken)).Today;
        var over = await db.CaseLoans.AsNoTracking().Where(l => l.EndedUtc == null && l.UntilOn < today).Select(l => l.Id).ToListAsync(cancellationToken);
        var inConflict = (await conflicts.Found(null, cancellationToken)).Except(over);
        var active = await db.Volunteers.AsNoTracking().Where(v => v.Active).Select(v => v.Id).ToListAsync(cancellationToken);
        IEnumerable<IRequest<bool>> all =
        [
            .. over.Select(id => new EndOverdueLoanCommand(id)),
            .. inConflict.Select(id => new EndLoanInConflictCommand(id)),
            .. active.Select(id => new RemindOfVolunteerCommand(id)),
        ];
        var pieces = new Pieces(sender);
        var done = 0;
        foreach (var piece in all)
        {
            done += await pieces.Try(piece, cancellationToken) ? 1 : 0;
        }

        pieces.ThrowFailures();
        return done;
    }
}
