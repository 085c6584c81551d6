using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Digests;
using MediatR;

namespace CaseManagement.Application.Digests;

/// <summary>
/// On the morning of a working day each worker is mailed once what is due to them, some workers in one transaction. Its key keeps a second digest of the
/// day from being written, however often this runs and wherever it broke off; when all are written the day is marked, so that what is planned later
/// that morning is no reason for another (docs/adr/0010).
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record SendDailyDigestsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class SendDailyDigestsHandler(ICaseDbContext db, IReferenceData reference, DailyDues dues, IPieceSender sender, TimeProvider clock)
    : IRequestHandler<SendDailyDigestsCommand, int>
{
    private const int Together = 50;

    public async Task<int> Handle(SendDailyDigestsCommand command, CancellationToken cancellationToken)
    {
        var calendar = (await reference.Current(cancellationToken)).Calendar;
        if (DigestTimes.DayOf(DigestKind.Daily, clock.GetUtcNow().UtcDateTime, calendar) is not { } day || await db.IsWritten(DigestKind.Daily, day, cancellationToken))
        {
            return 0;
        }

        var pieces = new Pieces(sender);
        var written = 0;
        foreach (var batch in (await dues.WhoHasSome(day, cancellationToken)).Chunk(Together))
        {
            written += await pieces.TryTogether(batch, some => new WriteDailyDigestsCommand(day, some), cancellationToken);
        }

        await pieces.EndRound(DigestKind.Daily, day, cancellationToken);
        return written;
    }
}
