using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Digests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>On the first working day of a week each leader is mailed how their team stands, a team in one transaction; once, as <see cref="SendDailyDigestsCommand"/> sees to it.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record SendWeeklyDigestsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class SendWeeklyDigestsHandler(ICaseDbContext db, IReferenceData reference, IPieceSender sender, TimeProvider clock)
    : IRequestHandler<SendWeeklyDigestsCommand, int>
{
    public async Task<int> Handle(SendWeeklyDigestsCommand command, CancellationToken cancellationToken)
    {
        var calendar = (await reference.Current(cancellationToken)).Calendar;
        if (DigestTimes.DayOf(DigestKind.Weekly, clock.GetUtcNow().UtcDateTime, calendar) is not { } day || await db.IsWritten(DigestKind.Weekly, day, cancellationToken))
        {
            return 0;
        }

        var pieces = new Pieces(sender);
        var written = 0;
        foreach (var team in await db.Teams.AsNoTracking().OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancellationToken))
        {
            written += await pieces.Try(new WriteWeeklyDigestsCommand(day, team), cancellationToken);
        }

        await pieces.EndRound(DigestKind.Weekly, day, cancellationToken);
        return written;
    }
}
