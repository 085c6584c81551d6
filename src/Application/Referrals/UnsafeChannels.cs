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
        var call = Values(points, p => p.SafeToCall);
        var voicemail = Values(points, p => p.SafeForVoicemail);
        var text = Values(points, p => p.SafeForText);
        var write = Values(points, p => p.Kind == ContactPointKind.Post ? p.SafeForPost : p.SafeForEmail);
        List<string> any = [.. call.Union(voicemail).Union(text).Union(write)];
        if (any.Count == 0)
        {
            return;
        }

        // Only those who were not warned yet: a block of flats may share an address.
        var unaware = await db.People
            .Where(p => p.Id != person)
            .SelectMany(
                p => p.ContactPoints,
                (p, c) => new { p.Id, c.Value, c.WarnedOfCall, c.WarnedOfVoicemail, c.WarnedOfText, c.WarnedOfWriting })
            .Where(c => any.Contains(c.Value)
                && ((call.Contains(c.Value) && !c.WarnedOfCall)
                    || (voicemail.Contains(c.Value) && !c.WarnedOfVoicemail)
                    || (text.Contains(c.Value) && !c.WarnedOfText)
                    || (write.Contains(c.Value) && !c.WarnedOfWriting)))
            .Select(c => c.Id)
            .Distinct()
            .ToListAsync(ct);
        if (unaware.Count == 0)
        {
            return;
        }

        foreach (var other in await db.People.Include(p => p.ContactPoints).Where(p => unaware.Contains(p.Id)).ToListAsync(ct))
        {
            other.TakeWarnings(points, from);
        }
    }

    private static List<string> Values(IReadOnlyList<ReportedContactPoint> points, Func<ReportedContactPoint, bool?> safe) =>
        [.. points.Where(p => safe(p) == false).Select(p => p.Value).Distinct()];
}
