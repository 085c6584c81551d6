using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Reporting;

namespace CaseManagement.Integration.Tests.Reporting;

public sealed class MonthCountTests : ReportingFixture
{
    private static readonly DateTime October = new(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc);

    [SetUp]
    public Task StartWithoutActs() => Forget();

    [Test]
    public async Task A_referral_counts_by_the_last_outcome_it_had_in_its_month()
    {
        Guid plain = Guid.NewGuid(), returned = Guid.NewGuid(), later = Guid.NewGuid();
        await Store(
            Received(plain, October), Triaged(plain, October, "ACCEPT"),
            Received(returned, October), Triaged(returned, October, "ACCEPT"), OutcomeSet(returned, October.AddDays(3), "WRONGNO", 5),
            Received(later, October), Triaged(later, October, "NOSAFE"), Triaged(later, October.AddMonths(1), "ACCEPT", 4));

        var report = await Full("2026-10");
        var outcomes = report.Measure(Measures.Outcome).Breakdowns["outcome"].Where(c => c.Value > 0).ToDictionary(c => c.Code, c => c.Value);

        Assert.That(Value(report, Measures.Received), Is.EqualTo(3));
        Assert.That(outcomes, Is.EqualTo(new Dictionary<string, int?> { ["ACCEPT"] = 1, ["WRONGNO"] = 1, ["NOSAFE"] = 1 }));
    }

    [Test]
    public async Task Half_past_eleven_on_the_last_of_March_in_universal_time_is_April_in_London()
    {
        var referral = Guid.NewGuid();
        var happened = new DateTime(2026, 3, 31, 23, 30, 0, DateTimeKind.Utc);
        await Store(Received(referral, happened), Triaged(referral, happened, "ACCEPT"), Received(Guid.NewGuid(), happened.AddHours(-1)));

        Assert.That(Value(await Full("2026-03"), Measures.Received), Is.EqualTo(1));
        Assert.That(Value(await Full("2026-04"), Measures.Received), Is.EqualTo(1));
    }

    [TestCase("2026-10-31T23:30:00Z", "2026-10")]
    [TestCase("2026-11-01T00:00:00Z", "2026-11")]
    [TestCase("2026-06-30T22:59:59Z", "2026-06")]
    [TestCase("2026-06-30T23:00:00Z", "2026-07")]
    public async Task The_month_begins_at_midnight_in_London(string happened, string month)
    {
        await Store(Opened(Guid.NewGuid(), DateTime.Parse(happened, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));

        Assert.That(Value(await Full(month), Measures.Opened), Is.EqualTo(1));
    }

    [Test]
    public async Task A_contact_that_is_recorded_late_counts_in_the_month_in_which_it_happened()
    {
        await Store(Contacted(Guid.NewGuid(), October, first: true, reached: true, recorded: October.AddMonths(1)));

        Assert.That(Value(await Full("2026-10"), Measures.Attempts), Is.EqualTo(1));
        Assert.That(Value(await Full("2026-11"), Measures.Attempts), Is.EqualTo(0));
    }

    [Test]
    public async Task A_referral_that_was_reached_twice_counts_once()
    {
        var referral = Guid.NewGuid();
        await Store(
            Contacted(referral, October, first: true, reached: false),
            Contacted(referral, October.AddDays(1), first: false, reached: true),
            Contacted(referral, October.AddDays(2), first: false, reached: true));

        var report = await Full("2026-10");

        Assert.That(
            (Value(report, Measures.Attempts), Value(report, Measures.FirstAttempts), Value(report, Measures.Reached)), Is.EqualTo(((int?)3, (int?)1, (int?)1)));
    }

    [Test]
    public async Task Random_histories_balance_and_agree_with_the_obvious_count([Values(1, 2, 3, 4)] int seed)
    {
        var acts = History(new Random(seed));
        await Store(acts);

        MonthReport? before = null;
        for (var month = new ReportMonth(2026, 1); month <= new ReportMonth(2026, 11); month = month.Next)
        {
            var report = await Full(month.ToString());

            Assert.That(Figures(report), Is.EqualTo(Obvious(acts, month)), month.ToString());
            Assert.That(
                Value(report, Measures.OpenStart) + Value(report, Measures.Opened) + Value(report, Measures.Reopened) - Value(report, Measures.Closed),
                Is.EqualTo(Value(report, Measures.OpenEnd)));
            Assert.That(report.Measure(Measures.Outcome).Breakdowns["outcome"].Sum(c => c.Value), Is.EqualTo(Value(report, Measures.Received)));
            Assert.That(before is null || Value(before, Measures.OpenEnd) == Value(report, Measures.OpenStart), "the month before ends where this one starts");
            before = report;
        }
    }

    private static string Figures(MonthReport report) => string.Join(' ', new[]
    {
        Measures.Received, Measures.Attempts, Measures.FirstAttempts, Measures.Reached, Measures.OpenStart, Measures.Opened, Measures.Reopened,
        Measures.Closed, Measures.OpenEnd,
    }.Select(m => Value(report, m)));

    /// <summary>Slow and plain: every act is looked at, and open is what a case is after its own acts.</summary>
    private static string Obvious(IReadOnlyList<Act> acts, ReportMonth month)
    {
        var within = acts.Where(a => ReportMonth.Of(a.HappenedUtc) == month).ToList();
        var contacts = within.Where(a => a.Kind == "ContactRecorded").ToList();
        return string.Join(
            ' ',
            within.Count(a => a.Kind == "ReferralReceived"),
            contacts.Count,
            contacts.Count(a => a.Code is ContactCount.First or ContactCount.FirstReached),
            contacts.Where(a => a.Code is ContactCount.FirstReached or ContactCount.AgainReached).Select(a => a.SubjectId).Distinct().Count(),
            OpenAfter(month.Previous),
            within.Count(a => a.Kind == "CaseOpened"),
            within.Count(a => a.Kind == "CaseReopened"),
            within.Count(a => a.Kind == "CaseClosed"),
            OpenAfter(month));

        int OpenAfter(ReportMonth end) => acts.Where(a => a.AggregateKind == "Case" && ReportMonth.Of(a.HappenedUtc) <= end)
            .GroupBy(a => a.AggregateId)
            .Count(one => one.MaxBy(a => a.Sequence)!.Kind != "CaseClosed");
    }

    private static List<Act> History(Random random)
    {
        var acts = new List<Act>();
        var from = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < 150; i++)
        {
            var referral = Guid.NewGuid();

            // The first of January is certain, so that every month has a month before it.
            var at = i == 0 ? from : from.AddMinutes(random.Next(300 * 24 * 60));
            acts.Add(Received(referral, at));
            acts.Add(Triaged(referral, at, random.Next(3) == 0 ? "EXCL" : "ACCEPT"));
            for (var contact = 0; contact < random.Next(5); contact++)
            {
                acts.Add(Contacted(referral, at.AddMinutes(random.Next(40 * 24 * 60)), contact == 0, random.Next(2) == 0));
            }

            if (random.Next(2) == 0)
            {
                acts.AddRange(CaseOf(random, at));
            }
        }

        return [.. acts.Where(a => a.HappenedUtc < new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc))];
    }

    private static IEnumerable<Act> CaseOf(Random random, DateTime at)
    {
        var id = Guid.NewGuid();
        yield return Opened(id, at);
        for (var sequence = 2; random.Next(4) > 0; sequence++)
        {
            at = at.AddMinutes(1 + random.Next(30 * 24 * 60));
            yield return sequence % 2 == 0 ? Closed(id, at, sequence) : Reopened(id, at, sequence);
        }
    }
}
