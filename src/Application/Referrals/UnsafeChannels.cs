using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>What a force now calls unsafe is unsafe at once, on every equal number or address, whoever entered it.</summary>
internal sealed class UnsafeChannels(ICaseDbContext db)
{
    /// <param name="person">Whose points took the message already.</param>
    public async Task Spread(IReadOnlyList<ReportedContactPoint> points, PersonId person, ReferralId from, CancellationToken ct)
    {
        var called = points.Where(IsCalledUnsafe).ToList();
        if (called.Count == 0)
        {
            return;
        }

        var values = called.Select(p => p.Value).Distinct().ToList();
        var others = await db.People
            .Include(p => p.ContactPoints)
            .Where(p => p.Id != person && p.ContactPoints.Any(c => values.Contains(c.Value)))
            .ToListAsync(ct);
        foreach (var other in others)
        {
            other.TakeWarnings(called, from);
        }
    }

    private static bool IsCalledUnsafe(ReportedContactPoint point) =>
        point.SafeToCall == false || point.SafeForVoicemail == false || point.SafeForText == false || point.SafeForEmail == false || point.SafeForPost == false;
}
