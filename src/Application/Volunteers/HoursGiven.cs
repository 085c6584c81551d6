using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

internal sealed record GivenHours(UserId VolunteerId, string KindCode, int Minutes);

/// <summary>What volunteers gave: what they logged themselves, and the support that they logged on cases lent to them, each once.</summary>
internal static class VolunteerTime
{
    /// <summary>
    /// Support that volunteers logged and that somebody still is known to have got, on whatever case it stands now. What somebody logged as a
    /// worker, before anything was lent to them, is no volunteer's.
    /// </summary>
    public static IQueryable<SupportSession> SupportByVolunteers(this ICaseDbContext db) => db.SupportSessions.AsNoTracking().Where(
        s => s.Cases.Any()
            && (!db.Workers.Any(w => w.Id == s.ByUserId) || db.CaseLoans.Any(l => l.VolunteerId == s.ByUserId && l.LentUtc <= s.RecordedUtc)));

    /// <summary>What was logged by hand as support counts on those days alone on which none was logged on a case.</summary>
    /// <param name="db">The database.</param>
    /// <param name="of">Of whom.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<GivenHours>> HoursGiven(
        this ICaseDbContext db, IReadOnlyCollection<UserId> of, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var onCases = db.SupportByVolunteers();
        var logged = await db.VolunteerHours.AsNoTracking()
            .Where(h => of.Contains(h.VolunteerId) && h.On >= from && h.On <= to && h.StruckOutUtc == null)
            .Where(h => h.KindCode != HoursEntry.Support || !onCases.Any(s => s.ByUserId == h.VolunteerId && s.GivenOn == h.On))
            .GroupBy(h => new { h.VolunteerId, h.KindCode })
            .Select(g => new { g.Key.VolunteerId, g.Key.KindCode, Minutes = g.Sum(h => h.Minutes) }).ToListAsync(ct);
        var support = await onCases
            .Where(s => of.Contains(s.ByUserId) && s.GivenOn >= from && s.GivenOn <= to)
            .GroupBy(s => s.ByUserId)
            .Select(g => new { g.Key, Minutes = g.Sum(s => s.Minutes) }).ToListAsync(ct);
        return
        [
            .. logged.Select(h => (h.VolunteerId, h.KindCode, h.Minutes)).Concat(support.Select(s => (s.Key, HoursEntry.Support, s.Minutes)))
                .GroupBy(h => (h.Item1, h.Item2)).Select(g => new GivenHours(g.Key.Item1, g.Key.Item2, g.Sum(h => h.Item3))),
        ];
    }
}
