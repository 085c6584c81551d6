using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Reporting;

/// <summary>The full figures of a month.</summary>
internal sealed record MonthCounts(
    int Received, IReadOnlyDictionary<string, int> Outcomes, int Attempts, int FirstAttempts, int Reached, int OpenStart, int Opened, int Reopened,
    int Closed)
{
    public int OpenEnd => OpenStart + Opened + Reopened - Closed;
}

/// <summary>
/// Counts acts by kind and by when they happened; never what is the case now, which would tell another story tomorrow.
/// Each query is one range of the index IX_Acts_Counted.
/// </summary>
internal static class MonthCounting
{
    private static readonly string[] OutcomeKinds = [nameof(ReferralTriaged), nameof(ReferralOutcomeSet), nameof(ReferralTakenUp)];

    private static readonly string[] FirstKinds = [nameof(ReferralReceived), nameof(ContactRecorded), nameof(CaseOpened)];

    private static readonly string[] FirstContacts = [ContactCount.First, ContactCount.FirstReached];

    private static readonly string[] Reaching = [ContactCount.FirstReached, ContactCount.AgainReached];

    /// <summary>Numbers that are written with the same number of digits sort as they count.</summary>
    private const int FirstOfSevenDigits = 1_000_000;

    public static async Task<DateTime?> FirstRecordUtc(this ICaseDbContext db, CancellationToken ct)
    {
        DateTime? first = null;
        foreach (var kind in FirstKinds)
        {
            var happened = await db.Counted(kind).OrderBy(a => a.HappenedUtc).Select(a => (DateTime?)a.HappenedUtc).FirstOrDefaultAsync(ct);
            first = first < happened ? first : happened ?? first;
        }

        return first;
    }

    public static async Task<MonthCounts> CountMonth(this ICaseDbContext db, ReportMonth month, CancellationToken ct)
    {
        var (from, to) = (month.StartUtc, month.EndUtc);
        var contacts = db.Counted(nameof(ContactRecorded)).Where(a => a.HappenedUtc >= from && a.HappenedUtc < to);
        var attempts = await contacts.GroupBy(a => a.Code!).Select(g => new { Code = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Code, g => g.Count, ct);
        var struck = await db.StruckContacts(contacts, from, to, ct);
        var openStart = await Before(nameof(CaseOpened)) + await Before(nameof(CaseReopened)) - await Before(nameof(CaseClosed));
        var (received, outcomes) = await db.Referrals(from, to, ct);
        return new MonthCounts(
            received,
            outcomes,
            attempts.Values.Sum() - struck.Codes.Count,
            FirstContacts.Sum(code => attempts.GetValueOrDefault(code)) - struck.Codes.Count(FirstContacts.Contains),
            await contacts.Where(a => Reaching.Contains(a.Code)).Select(a => a.SubjectId).Distinct().CountAsync(ct) - struck.NotReached,
            openStart,
            await Within(nameof(CaseOpened)),
            await Within(nameof(CaseReopened)),
            await Within(nameof(CaseClosed)));

        Task<int> Before(string kind) => db.Counted(kind).CountAsync(a => a.HappenedUtc < from, ct);

        Task<int> Within(string kind) => db.Counted(kind).CountAsync(a => a.HappenedUtc >= from && a.HappenedUtc < to, ct);
    }

    /// <summary>
    /// The contacts among those counted that were struck out, and how many were reached by none but such a one. They are few, and
    /// asked for apart, so that the index of what is counted is read as it stands.
    /// </summary>
    private static async Task<(IReadOnlyList<string> Codes, int NotReached)> StruckContacts(
        this ICaseDbContext db, IQueryable<Act> contacts, DateTime from, DateTime to, CancellationToken ct)
    {
        var struck = await db.ActStrikes.AsNoTracking()
            .Where(s => s.Kind == nameof(ContactRecorded) && s.HappenedUtc >= from && s.HappenedUtc < to)
            .Select(s => new { Code = s.Code!, s.SubjectId }).ToListAsync(ct);
        var subjects = struck.Where(s => Reaching.Contains(s.Code)).Select(s => s.SubjectId).Distinct().ToList();
        var still = subjects.Count == 0
            ? 0
            : await contacts.Where(a => Reaching.Contains(a.Code) && subjects.Contains(a.SubjectId) && a.Strike == null)
                .Select(a => a.SubjectId).Distinct().CountAsync(ct);
        return ([.. struck.Select(s => s.Code)], subjects.Count - still);
    }

    /// <summary>The referrals received within the time, by the last outcome that each was given within it.</summary>
    private static async Task<(int Received, IReadOnlyDictionary<string, int> Outcomes)> Referrals(
        this ICaseDbContext db, DateTime from, DateTime to, CancellationToken ct)
    {
        var within = db.Acts.AsNoTracking().Where(a => a.SubjectId != null && a.HappenedUtc >= from && a.HappenedUtc < to);
        var received = within.Where(a => a.Kind == nameof(ReferralReceived)).Select(a => a.SubjectId);

        // The greatest of "place in the chain, outcome" is the last outcome; so the database finds it and nothing but the counts is read.
        var outcomes = await within.Where(a => OutcomeKinds.Contains(a.Kind) && received.Contains(a.SubjectId))
            .GroupBy(a => a.SubjectId)
            .Select(given => given.Max(a => (a.Sequence + FirstOfSevenDigits).ToString() + a.Code)!.Substring(7))
            .GroupBy(code => code)
            .Select(same => new { Code = same.Key, Count = same.Count() })
            .ToDictionaryAsync(o => o.Code, o => o.Count, ct);
        return (await received.CountAsync(ct), outcomes);
    }

    private static IQueryable<Act> Counted(this ICaseDbContext db, string kind) =>
        db.Acts.AsNoTracking().Where(a => a.Kind == kind && a.SubjectId != null);
}
