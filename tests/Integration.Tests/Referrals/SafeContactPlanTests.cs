using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>When, as whom and through whom a person is reached. It is Friday, ten o'clock.</summary>
public sealed class SafeContactPlanTests : ReferralFixture
{
    private const string Safe = "+44 7700 900456";

    private static readonly (string, string?)[] Afternoons =
        [("AnyTime", "false"), ("Times[0].Days", "Monday"), ("Times[0].Days", "Friday"), ("Times[0].From", "2pm"), ("Times[0].Until", "16.30")];

    [Test]
    public async Task What_was_agreed_is_kept_and_shown_wherever_the_person_is()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());

        var saved = await Plan(
            browser, referral,
            [.. Afternoons, ("CoverName", "the library"), ("CodeWord", "marigold"), ("CheckEachCall", "true"), ("SafeContactNote", "Her aunt may listen")]);

        Assert.That(saved.Status, Is.EqualTo(302), saved.Text);
        var plan = (await PersonOf(referral)).Plan!;
        Assert.That(plan.Times!.Single(), Is.EqualTo(new SafeTime([DayOfWeek.Monday, DayOfWeek.Friday], new(14, 0), new(16, 30))));
        Assert.That((plan.CoverName, plan.CodeWord, plan.CheckEachCall), Is.EqualTo(("the library", "marigold", true)));
        var page = await browser.Get($"/referrals/{referral.Id.Value}");
        Assert.That(page.Text, Does.Contain("Mon, Fri 14:00–16:30. Not now: next Fri 20 Nov 14:00").And.Contain("the library").And.Contain("Her aunt may listen"));
        Assert.That(page.Text, Does.Contain("Code word").And.Not.Contain("marigold"));
        Assert.That((await browser.Get($"/referrals/{referral.Id.Value}/contact")).Text, Does.Contain("marigold"));
        Assert.That((await browser.Get(Form(referral))).Html, Does.Contain("value=\"14:00\"").And.Contain("value=\"16:30\""));
    }

    [TestCase("Times[0].Until", "1pm", "Times_0__Until", "Enter an end after the beginning")]
    [TestCase("Times[0].Until", "", "Times_0__Until", "Enter when it stops being safe")]
    [TestCase("Times[0].From", "soonish", "Times_0__From", "Enter a time, like 14:30")]
    [TestCase("Times[0].Days", "", "Times_0__Days", "Select the days on which this time is safe")]
    [TestCase("ThroughRelation", "sister", "ThroughName", "Enter the name of the person through whom they are reached")]
    public async Task What_cannot_be_is_said_beside_its_field_and_what_was_typed_is_kept(string field, string value, string at, string message)
    {
        var referral = await Saved(HighRisk);
        var wrong = Afternoons.Where(f => f.Item1 != field).Append((field, value == "" ? null : value)).Append(("CoverName", "the garden centre"));

        var refused = await Plan(await As(await Officer()), referral, [.. wrong]);

        Assert.That(refused.Status, Is.EqualTo(400));
        Assert.That(refused.Html, Does.Match($"id=\"{at}-error\"><span[^>]*>Error:</span> {message}"));
        Assert.That(refused.Html, Does.Contain("value=\"the garden centre\"").And.Match("<input[^>]*value=\"Friday\"|<input[^>]*value=\"2pm\""));
        Assert.That((await PersonOf(referral)).Plan, Is.Null);
    }

    [Test]
    public async Task Whoever_says_only_at_these_times_names_one()
    {
        var referral = await Saved(HighRisk);

        var refused = await Plan(await As(await Officer()), referral, ("AnyTime", "false"));

        Assert.That(refused.Text, Does.Contain("Enter a time that is safe, or select that any time will do"));
    }

    [Test]
    public async Task A_call_outside_the_safe_times_is_refused_and_who_may_override_says_why()
    {
        var referral = await Saved(HighRisk);
        var officers = await As(await Officer());
        await Plan(officers, referral, Afternoons);
        (string, string?)[] call = [("OutcomeCode", "NOANS"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", await Point(referral, Safe))];
        var path = $"/referrals/{referral.Id.Value}/contact";

        var refused = await officers.Post(await officers.Get(path), [.. call, ("OverrideReason", "In a hurry")]);
        var leaders = await As(await Leader());
        var without = await leaders.Post(await leaders.Get(path), call);
        var with = await leaders.Post(await leaders.Get(path), [.. call, ("OverrideReason", "Life in danger")]);

        Assert.That((refused.Status, without.Status, with.Status), Is.EqualTo((400, 400, 302)), with.Text);
        Assert.That(refused.Text, Does.Contain("This way of contact is not safe for this person"));
        await InDatabase(async db =>
        {
            var contact = await db.Contacts.SingleAsync(c => c.ReferralId == referral.Id);
            var act = await db.Acts.Include(a => a.Payload).SingleAsync(a => a.AggregateId == contact.Id.Value && a.Kind == "SafeContactOverridden");
            Assert.That(act.Facts + act.Payload!.Json, Does.Contain("not-a-safe-time").And.Contain("Life in danger"));
            Assert.That(act.Actor, Is.EqualTo($"user:{contact.ByUserId.Value}"));
        });
    }

    [Test]
    public async Task The_next_attempt_is_proposed_at_a_safe_time()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        await Attempted(referral, await Officer());
        await Plan(browser, referral, ("AnyTime", "false"), ("Times[0].Days", "Wednesday"), ("Times[0].From", "11:00"), ("Times[0].Until", "12:00"));

        Assert.That((await browser.Get($"/referrals/{referral.Id.Value}/next-attempt")).Text, Does.Contain("Wed 25 Nov 2026 11:00"));
    }

    [Test]
    public async Task What_the_person_said_of_a_number_is_kept_with_who_took_it_and_until_when_it_counts()
    {
        var referral = await Saved(HighRisk);
        var officer = await Officer("Officer Example");
        var browser = await As(officer);
        var point = await Point(referral, Safe);
        var path = $"/referrals/{referral.Id.Value}/safe-contact";
        var page = await browser.Get($"{path}?open={point}");
        (string, string?)[] said =
        [
            ("ContactPointId", point), ("SafeToCall", "true"), ("WithholdNumber", "true"), ("Sharing", "Shared"), ("WhoMayAnswer", "her mother"),
            ("ReviewBy.Day", "1"), ("ReviewBy.Month", "2"),
        ];

        var over = await browser.Post(page, $"{path}?handler=Confirm", [.. said, ("ReviewBy.Year", "2026")]);
        var saved = await browser.Post(page, $"{path}?handler=Confirm", [.. said, ("ReviewBy.Year", "2027")]);

        Assert.That((over.Status, saved.Status), Is.EqualTo((400, 302)), saved.Text);
        Assert.That(over.Html, Does.Contain("The day of the review must be today or later").And.Contain("value=\"her mother\""));
        var held = (await PersonOf(referral)).ContactPoints.Single(p => p.Id.Value.ToString() == point);
        Assert.That(held.Use, Is.EqualTo(new ContactPointUse(null, true, PointSharing.Shared, "her mother", new DateOnly(2027, 2, 1))));
        Assert.That(held.ConfirmedById, Is.EqualTo(Domain.Security.UserId.From(officer.Id)));
        Assert.That((await browser.Get(path)).Text, Does.Contain("Confirmed 20 Nov 2026 by Officer Example. Ask again by 1 Feb 2027").And.Contain("Withhold our number"));
    }

    [Test]
    public async Task Through_the_api_a_plan_is_read_and_changed_against_its_version()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var path = $"/api/v1/referrals/{referral.Id.Value}/safe-contact";
        var point = await Point(referral, Safe);
        var body = new { times = new[] { new { days = new[] { "monday" }, from = "18:00:00", until = "20:00:00" } }, coverName = "the library" };
        var version = (await PersonOf(referral)).Version;

        var none = await browser.Api(HttpMethod.Post, $"{path}/plan", body);
        var bad = await browser.Api(HttpMethod.Post, $"{path}/plan", new { times = new[] { new { days = new[] { "monday" }, from = "22:00:00", until = "02:00:00" } } }, version);
        var unknown = await browser.Api(HttpMethod.Post, $"{path}/plan", new { anyTime = true, throughName = "Example, Sam", throughContactPointId = Guid.NewGuid() }, version);
        var saved = await browser.Api(HttpMethod.Post, $"{path}/plan", body, version);
        var stale = await browser.Api(HttpMethod.Post, $"{path}/points/{point}/confirm", new { safeToCall = true }, version);
        var confirmed = await browser.Api(HttpMethod.Post, $"{path}/points/{point}/confirm", new { safeToCall = true, sharing = "monitored" }, version + 1);
        var read = await (await browser.Api(HttpMethod.Get, path)).Content.ReadFromJsonAsync<JsonObject>();

        Assert.That(
            new[] { none, bad, unknown, saved, stale, confirmed }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 428, 422, 409, 204, 412, 204 }));
        Assert.That((await unknown.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString(), Is.EqualTo("person.contact-point-unknown"));
        Assert.That(
            (read!["isSafeNow"]!.GetValue<bool>(), read["nextSafeUtc"]!.ToString(), read["plan"]!["coverName"]!.ToString()),
            Is.EqualTo((false, "2026-11-23T18:00:00Z", "the library")));
        Assert.That(read["points"]!.AsArray().Single(p => p!["id"]!.ToString() == point)!["use"]!["sharing"]!.ToString(), Is.EqualTo("monitored"));
    }

    private static string Form(Referral referral) => $"/referrals/{referral.Id.Value}/safe-contact?open=plan";

    private static async Task<SeenPage> Plan(Browser browser, Referral referral, params (string, string?)[] fields) =>
        await browser.Post(await browser.Get(Form(referral)), $"/referrals/{referral.Id.Value}/safe-contact?handler=Plan", fields);

    private async Task<Person> PersonOf(Referral referral)
    {
        Person? found = null;
        await InDatabase(async db => found = await db.People.AsNoTracking().SingleAsync(p => p.Id == referral.PersonId));
        return found!;
    }
}
