using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Ending;

/// <summary>Wakes the cases whose day has come, each in a transaction of its own, like the reminders (docs/adr/0010).</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record WakeHeldCasesCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class WakeHeldCasesHandler(ICaseDbContext db, IPieceSender sender, TimeProvider clock) : IRequestHandler<WakeHeldCasesCommand, int>
{
    private const int BatchSize = 100;

    public async Task<int> Handle(WakeHeldCasesCommand command, CancellationToken cancellationToken)
    {
        var today = LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var held = db.Cases.AsNoTracking().Where(c => c.Status == CaseStatus.Paused && c.HeldUntil <= today).OrderBy(c => c.HeldUntil).ThenBy(c => c.Id);
        var pieces = new Pieces(sender);
        var woken = 0;
        List<CaseId> batch;
        do
        {
            batch = await held.Skip(pieces.Left).Take(BatchSize).Select(c => c.Id).ToListAsync(cancellationToken);
            foreach (var id in batch)
            {
                woken += await pieces.Try(new WakeHeldCaseCommand(id), cancellationToken) ? 1 : 0;
            }
        }
        while (batch.Count == BatchSize);

        pieces.ThrowFailures();
        return woken;
    }
}
