using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Reminds of what is due and escalates what stays undone, each in a transaction of its own. Safe to run as often and as
/// many times at once as one likes; what was due while nothing ran is picked up by the next run (docs/adr/0010).
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindDueFollowUpsCommand : ICommand<RemindersGiven>, IRunsItsOwnUnitsOfWork;

/// <param name="Skipped">Another instance, or the worker, was first.</param>
public sealed record RemindersGiven(int Reminded, int Escalated, int Skipped);

internal sealed class RemindDueFollowUpsHandler(ICaseDbContext db, IPieceSender sender, TimeProvider clock)
    : IRequestHandler<RemindDueFollowUpsCommand, RemindersGiven>
{
    private const int BatchSize = 100;

    public async Task<RemindersGiven> Handle(RemindDueFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = db.FollowUps.Where(f => f.Status == FollowUpStatus.Planned && f.DueUtc <= now).OrderBy(f => f.DueUtc).ThenBy(f => f.Id);
        var late = db.FollowUps.Where(f => f.Status == FollowUpStatus.Due && f.EscalateUtc <= now).OrderBy(f => f.EscalateUtc).ThenBy(f => f.Id);

        var (reminding, escalating) = (new Pieces(sender), new Pieces(sender));
        var (reminded, leftOut) = await Work(reminding, due, id => new RemindOfFollowUpCommand(id), cancellationToken);
        var (escalated, leftOutLate) = await Work(escalating, late, id => new EscalateFollowUpCommand(id), cancellationToken);
        reminding.ThrowFailures();
        escalating.ThrowFailures();
        return new RemindersGiven(reminded, escalated, leftOut + leftOutLate);
    }

    private static async Task<(int Done, int Skipped)> Work(Pieces pieces, IQueryable<FollowUp> waiting, Func<FollowUpId, IRequest<bool>> act, CancellationToken ct)
    {
        var (done, skipped) = (0, 0);
        List<FollowUpId> batch;
        do
        {
            batch = await waiting.AsNoTracking().Skip(pieces.Left).Take(BatchSize).Select(f => f.Id).ToListAsync(ct);
            foreach (var id in batch)
            {
                (done, skipped) = await pieces.Try(act(id), ct) ? (done + 1, skipped) : (done, skipped + 1);
            }
        }
        while (batch.Count == BatchSize);

        return (done, skipped);
    }
}
