using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

/// <summary>Finds the promises whose time is over, each in a transaction of its own, like the reminders (docs/adr/0010).</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record WatchServiceLevelsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class WatchServiceLevelsHandler(ICaseDbContext db, IPieceSender sender, TimeProvider clock) : IRequestHandler<WatchServiceLevelsCommand, int>
{
    private const int BatchSize = 100;

    public async Task<int> Handle(WatchServiceLevelsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = db.ServiceClocks.AsNoTracking()
            .Where(c => c.State == ServiceClockState.Running && !c.IsLate && c.DueUtc < now).OrderBy(c => c.DueUtc).ThenBy(c => c.Id);
        var pieces = new Pieces(sender);
        var found = 0;
        List<ServiceClockId> batch;
        do
        {
            batch = await over.Skip(pieces.Left).Take(BatchSize).Select(c => c.Id).ToListAsync(cancellationToken);
            foreach (var id in batch)
            {
                found += await pieces.Try(new BreachServiceLevelCommand(id), cancellationToken) ? 1 : 0;
            }
        }
        while (batch.Count == BatchSize);

        pieces.ThrowFailures();
        return found;
    }
}
