using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Running;

/// <summary>What waits for the service itself, and since when. Metrics ask as well, on behalf of nobody: counts tell of no person.</summary>
public sealed class ServiceQueues(ICaseDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ServiceQueue>> Now(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            await Of("mails", Leaving(OutboxWay.Mail, now), now, ct),
            await Of("texts", Leaving(OutboxWay.Text, now), now, ct),
            await Of("reminders", db.FollowUps.Where(f => f.Status == FollowUpStatus.Planned && f.DueUtc <= now).Select(f => f.DueUtc), now, ct),
            await Of("imports", db.ReferralImports.Where(i => i.FinishedUtc == null).Select(i => i.RequestedUtc), now, ct),
            await Of("quarantine", db.QuarantinedMessages.Where(m => m.ClosedUtc == null).Select(m => m.ReceivedUtc), now, ct),
        ];
    }

    public Task<int> FailedMails(CancellationToken ct) => db.Outbox.CountAsync(m => m.State == OutboxState.Failed, ct);

    /// <summary>What a person's quiet hours or a safe time hold back is not late.</summary>
    private IQueryable<DateTime> Leaving(OutboxWay way, DateTime now) => db.Outbox
        .Where(m => m.Way == way && (m.State == OutboxState.Waiting || m.State == OutboxState.Sending) && m.NextAttemptUtc <= now)
        .Select(m => m.NextAttemptUtc);

    private static async Task<ServiceQueue> Of(string name, IQueryable<DateTime> since, DateTime now, CancellationToken ct)
    {
        var count = await since.CountAsync(ct);
        var oldest = count == 0 ? (DateTime?)null : await since.MinAsync(utc => (DateTime?)utc, ct);
        return new ServiceQueue(name, count, oldest is { } utc && utc < now ? now - utc : TimeSpan.Zero);
    }
}

/// <param name="Name">mails, texts, reminders, imports, quarantine.</param>
/// <param name="Length">How many are due and not done.</param>
/// <param name="Oldest">For how long the first of them has been due.</param>
public sealed record ServiceQueue(string Name, int Length, TimeSpan Oldest);
