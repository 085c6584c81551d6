using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Reminds of what is due and escalates what stays undone, some follow-ups of one worker in one transaction; when all are told of in the app, each
/// worker gets one mail. Safe to run as often and as many times at once as one likes; what was due while nothing ran, or was not mailed when
/// whoever ran it died, is picked up by the next run (docs/adr/0010).
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindDueFollowUpsCommand : ICommand<RemindersGiven>, IRunsItsOwnUnitsOfWork;

/// <param name="Skipped">Another instance, or the worker, was first.</param>
public sealed record RemindersGiven(int Reminded, int Escalated, int Skipped);

internal sealed class RemindDueFollowUpsHandler(ICaseDbContext db, IPieceSender sender, TimeProvider clock)
    : IRequestHandler<RemindDueFollowUpsCommand, RemindersGiven>
{
    /// <summary>Nobody else writes meanwhile: few enough that a page which writes does not notice.</summary>
    private const int Together = 50;

    /// <summary>What one mail lists.</summary>
    private const int InAMail = 250;

    /// <summary>What is beyond is for the next run.</summary>
    private const int MostInARun = 200_000;

    public async Task<RemindersGiven> Handle(RemindDueFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = db.FollowUps.Where(f => f.Status == FollowUpStatus.Planned && f.DueUtc <= now).OrderBy(f => f.DueUtc).ThenBy(f => f.Id);
        var late = db.FollowUps.Where(f => f.Status == FollowUpStatus.Due && f.EscalateUtc <= now).OrderBy(f => f.EscalateUtc).ThenBy(f => f.Id);

        var pieces = new Pieces(sender);
        var (reminded, leftOut) = await Work(pieces, due, ids => new RemindOfFollowUpsCommand(ids), cancellationToken);
        await Mail(pieces, cancellationToken);
        var (escalated, leftOutLate) = await Work(pieces, late, ids => new EscalateFollowUpsCommand(ids), cancellationToken);
        pieces.ThrowFailures();
        return new RemindersGiven(reminded, escalated, leftOut + leftOutLate);
    }

    private async Task Mail(Pieces pieces, CancellationToken ct)
    {
        foreach (var worker in await db.FollowUps.Where(f => f.MailWaits).Select(f => f.AssignedToId).Distinct().ToListAsync(ct))
        {
            while (await pieces.Try(new MailDueFollowUpsCommand(worker, InAMail), ct) == InAMail)
            {
                // A mail is full, and there may be more.
            }
        }
    }

    private static async Task<(int Done, int Skipped)> Work(
        Pieces pieces, IQueryable<FollowUp> waiting, Func<IReadOnlyList<FollowUpId>, IRequest<int>> act, CancellationToken ct)
    {
        var found = await waiting.AsNoTracking().Take(MostInARun).Select(f => new { f.Id, f.AssignedToId }).ToListAsync(ct);
        var done = 0;
        foreach (var batch in found.GroupBy(f => f.AssignedToId, f => f.Id).SelectMany(ofOne => ofOne.Chunk(Together)))
        {
            done += await pieces.TryTogether(batch, act, ct);
        }

        return (done, found.Count - done);
    }
}
