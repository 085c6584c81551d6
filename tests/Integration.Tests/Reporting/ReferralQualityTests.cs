using System.Net;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Reporting.Quality;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Reporting;

/// <summary>How good what a force sends is, counted from what happened.</summary>
public sealed class ReferralQualityTests : ReportingFixture
{
    private const string Path = "/api/v1/reports/referral-quality";
    private const string October = "?force=44&from=2026-10&to=2026-10";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly DateTime Then = new(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc);

    [SetUp]
    public async Task StartWithoutActs()
    {
        await Forget();
        await InDatabase(async db => await db.QuarantinedMessages.ExecuteDeleteAsync());
    }

    [Test]
    public async Task A_referral_counts_in_its_month_by_what_decided_first_and_by_what_was_told_as_well()
    {
        await Store([.. Referral("44", Then, 10, "NOSAFE", "NOSAFE", "PHONE_INVALID"), .. Referral("44", Then, 30, "ACCEPT", "ACCEPT")]);
        var corrected = Guid.NewGuid();
        await Store([
            .. Referral("44", Then, 20, "NOSAFE", corrected, "NOSAFE", "OOA"),
            Of(corrected, 3, nameof(ReferralTriaged), Then.AddDays(1), "ACCEPT", """{"reasons":["ACCEPT"]}""")]);
        await Store(Referral("43", Then, 1, "OOA", "OOA"));
        await Store(Referral("44", Then.AddMonths(-1), 1, "DEC", "DEC"));
        await Quarantine("44", Then, Then.AddMonths(-1));
        await Quarantine("43", Then);

        var month = (await Get(await Full(), October)).Months.Single();

        Assert.That((month.Received, month.Quarantined, month.MedianHours, month.NinetiethHours), Is.EqualTo(((int?)3, (int?)1, (double?)20, (double?)30)));
        Assert.That(Given(month.Outcomes), Is.EqualTo("ACCEPT 1 0.333; NOSAFE 2 0.667"));
        Assert.That(Given(month.Reasons), Is.EqualTo("OOA 1 0.333; PHONE_INVALID 1 0.333"));
    }

    [Test]
    public async Task Months_follow_each_other_and_none_lies_in_the_future()
    {
        var report = await Get(await Full(), "?force=44&from=2026-05&to=2026-12");

        Assert.That(report.Months.Select(m => m.Month), Is.EqualTo(new[] { "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11" }));
        Assert.That(report.Months[0].MedianHours, Is.Null);
        Assert.That(report.Rules.Keys, Does.Contain("received").And.Contain("ninetiethHours"));
    }

    [Test]
    public async Task Small_counts_are_suppressed_for_the_contract_manager_with_what_they_could_be_worked_out_from()
    {
        await Store([.. Many(20, "ACCEPT"), .. Many(7, "EXCL"), .. Many(3, "OOA", "PHONE_INVALID")]);
        await Quarantine("44", Then);

        var month = (await Get(await ReportsKey(), October)).Months.Single();

        Assert.That((month.Received, month.Quarantined), Is.EqualTo(((int?)30, (int?)null)));
        Assert.That(month.Outcomes.Where(o => o.Suppressed).Select(o => (o.Code, o.Value, o.Share)),
            Is.EquivalentTo(new[] { ("OOA", (int?)null, (double?)null), ("EXCL", null, null) }));
        Assert.That(month.Reasons.Select(r => r.Suppressed), Is.All.True);
    }

    [Test]
    public async Task A_month_of_a_few_referrals_tells_nothing()
    {
        await Store(Many(3, "ACCEPT"));

        var month = (await Get(await ReportsKey(), October)).Months.Single();

        Assert.That((month.Received, month.MedianHours, month.NinetiethHours, month.Suppressed), Is.EqualTo(((int?)null, (double?)null, (double?)null, true)));
        Assert.That(month.Outcomes.Select(o => o.Suppressed), Is.All.True);
    }

    [Test]
    public async Task A_force_reads_its_own_in_full_and_no_others()
    {
        await Store(Many(2, "ACCEPT"));
        var force = await WithKey("44", "referrals:read");

        Assert.That((await Get(force, October)).Months.Single().Received, Is.EqualTo(2));
        Assert.That((await force.GetAsync($"{Path}?force=43&from=2026-10&to=2026-10")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await (await WithKey("44", "reports:read")).GetAsync($"{Path}?force=43&from=2026-10&to=2026-10")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await (await WithKey(null, "referrals:read")).GetAsync(Path + October)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("?force=44&from=2026-13&to=2026-10", 400)]
    [TestCase("?force=44&to=2026-10", 400)]
    [TestCase("?force=44&from=2026-10&to=2026-09", 422)]
    [TestCase("?force=44&from=2020-01&to=2026-09", 422)]
    [TestCase("?force=00&from=2026-10&to=2026-10", 404)]
    [TestCase("?from=2026-10&to=2026-10", 404)]
    public async Task What_cannot_be_asked_is_refused(string query, int status) =>
        Assert.That((int)(await (await ReportsKey()).GetAsync(Path + query)).StatusCode, Is.EqualTo(status));

    [Test]
    public async Task The_page_shows_the_same_figures_and_how_they_are_counted()
    {
        await Store(Many(12, "ACCEPT"));
        var analyst = await Browser.SignedIn(App, await Person("quality-analyst", [Roles.Analyst]));

        Assert.That((await analyst.Get("/reports/referral-quality")).Status, Is.EqualTo(200));
        var page = await analyst.Get("/reports/referral-quality" + October);

        Assert.That(page.Text, Does.Contain("October 2026").And.Contain("12 (100").And.Contain("How it is counted"));
    }

    private static string Given(IEnumerable<QualityShare> cells) => string.Join("; ", cells.Where(c => c.Value > 0).OrderBy(c => c.Code, StringComparer.Ordinal)
        .Select(c => FormattableString.Invariant($"{c.Code} {c.Value} {c.Share}")));

    private Task<HttpClient> Full() => WithKey(null, "reports:read", "reports:read-unsuppressed");

    private static new async Task<ReferralQuality> Get(HttpClient client, string query)
    {
        var answer = await client.GetAsync(Path + query);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return JsonSerializer.Deserialize<ReferralQuality>(text, Web)!;
    }

    private static IEnumerable<Act> Many(int count, string outcome, params string[] also) =>
        Enumerable.Range(0, count).SelectMany(_ => Referral("44", Then, 1, outcome, [outcome, .. also]));

    private static IEnumerable<Act> Referral(string force, DateTime received, int hours, string outcome, params string[] reasons) =>
        Referral(force, received, hours, outcome, Guid.NewGuid(), reasons);

    private static IEnumerable<Act> Referral(string force, DateTime received, int hours, string outcome, Guid id, params string[] reasons) =>
    [
        Of(id, 1, nameof(ReferralReceived), received, "POL-AUTO", JsonSerializer.Serialize(new { force, reportedUtc = received.AddHours(-hours) })),
        Of(id, 2, nameof(ReferralTriaged), received, outcome, JsonSerializer.Serialize(new { outcome, reasons })),
    ];

    private static Act Of(Guid id, int sequence, string kind, DateTime happened, string code, string facts) =>
        Act.Write(new ActEntry("Referral", id, kind, happened, happened, "system", null, facts, null, code, id), sequence, "");

    private Task Quarantine(string force, params DateTime[] received) => InDatabase(db => db.QuarantinedMessages.AddRange(
        received.Select(at => QuarantinedMessage.Keep(null, force, "{}", Guid.NewGuid().ToString("N"), 422, "{}", at))));
}
