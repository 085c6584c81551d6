using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// What came to people who have a page open. It is asked every other second on behalf of nobody in particular, so it is no request of the pipeline.
/// Asking the database finds what another machine or a job wrote just as well.
/// </summary>
public sealed class FreshNotifications(ICaseDbContext db, TimeProvider clock)
{
    /// <summary>Much longer than from one question to the next: clocks differ, and what is written last may have been begun first.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(30);

    private const int Enough = 100;

    /// <summary>For each of the users to whom something came lately that they have not read: a mark that changes with it.</summary>
    public async Task<IReadOnlyDictionary<UserId, string>> MarksOf(IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime - Lately;
        var fresh = await db.Notifications
            .Where(n => users.Contains(n.UserId) && n.ReadUtc == null && n.CreatedUtc > since)
            .GroupBy(n => n.UserId)
            .Select(g => new { UserId = g.Key, Count = g.Count(), Newest = g.Max(n => n.CreatedUtc) })
            .ToListAsync(ct);
        return fresh.ToDictionary(f => f.UserId, f => $"{f.Newest.Ticks}:{f.Count}");
    }

    public async Task<UnreadNow> UnreadOf(UserId user, CancellationToken ct)
    {
        var texts = await db.Notifications.Where(n => n.UserId == user && n.ReadUtc == null)
            .OrderByDescending(n => n.CreatedUtc).Take(Enough).Select(n => n.Text).ToListAsync(ct);
        return new UnreadNow(texts.Count, texts.FirstOrDefault());
    }
}

/// <param name="Count">No more than 100.</param>
/// <param name="Newest">What the newest says; references, never names.</param>
public sealed record UnreadNow(int Count, string? Newest);
