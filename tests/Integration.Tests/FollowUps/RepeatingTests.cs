using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class RepeatingTests : FollowUpFixture
{
    [SetUp]
    public void Friday() => App.Clock.Set(new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc));

    [Test]
    public async Task Done_or_missed_it_is_followed_by_the_next_of_its_rule_with_an_own_reminder()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var first = await Planned(client, scene, new { what = "Call", dueUtc = "2026-11-23T09:00:00Z", repeat = new { every = 2, unit = "weeks", times = 3 } });

        var done = await Act(client, first, "complete", new { outcome = "Reached" });
        var second = (await Open(scene)).Single();
        App.Clock.Advance(second.DueUtc - Now);
        await Remind();
        var version = (await Load(second.Id)).Version;
        client = await SignedIn(scene.Worker);
        var missed = await Act(client, second.Id.Value, "miss", new { reason = "Nobody in" }, version);
        var third = (await Open(scene)).Single();
        await Act(client, third.Id.Value, "complete", new { }, third.Version);

        Assert.That((done, missed), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
        Assert.That((second.DueUtc, third.DueUtc), Is.EqualTo((new DateTime(2026, 12, 7, 9, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 21, 9, 0, 0, DateTimeKind.Utc))));
        Assert.That(second.PreviousId!.Value.Value, Is.EqualTo(first));
        Assert.That(await Open(scene), Is.Empty, "three times are three times");
        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.Null);
    }

    [Test]
    public async Task Done_twice_at_once_it_is_followed_once()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var first = await Planned(client, scene, new { what = "Call", dueUtc = "2026-11-23T09:00:00Z", repeat = new { every = 1, unit = "weeks", untilOn = "2027-03-01" } });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Act(client, first, "complete", new { }))));

        Assert.That(answers.Count(a => a == HttpStatusCode.NoContent), Is.EqualTo(1));
        Assert.That(await Open(scene), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancelled_it_does_not_come_again()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var first = await Planned(client, scene, new { what = "Call", dueUtc = "2026-11-23T09:00:00Z", repeat = new { every = 1, unit = "months", times = 3 } });

        await Act(client, first, "cancel", new { reason = "No longer needed" });

        Assert.That(await Open(scene), Is.Empty);
    }

    [Test]
    public async Task Each_of_them_is_moved_by_itself_and_the_rule_goes_on_from_where_it_was()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var first = await Planned(client, scene, new { what = "Call", dueUtc = "2026-11-28T09:00:00Z", fit = "working_day", repeat = new { every = 2, unit = "days", times = 3 } });
        Assert.That((await Load(new FollowUpId(first))).DueUtc, Is.EqualTo(new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc)), "Saturday became Monday");
        App.Clock.Advance(new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc) - Now);

        await Act(await SignedIn(scene.Worker), first, "complete", new { });

        Assert.That((await Open(scene)).Single().DueUtc, Is.EqualTo(new DateTime(2026, 12, 2, 9, 0, 0, DateTimeKind.Utc)), "four days after Saturday; what passed is left out");
    }

    [TestCase("2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z", TestName = "A moment that is safe is kept")]
    [TestCase("2026-11-23T12:00:00Z", "2026-11-25T09:00:00Z", TestName = "After the safe hours of a day it goes to the next safe day")]
    [TestCase("2027-03-26T09:00:00Z", "2027-03-29T08:00:00Z", TestName = "After the clocks went forward the same hour in London is an earlier one")]
    [TestCase("2027-10-29T08:30:00Z", "2027-11-01T09:00:00Z", TestName = "After the clocks went back the same hour in London is a later one")]
    public async Task At_the_persons_safe_time_it_is_moved_to_the_next_one_by_the_clock_of_London(string asked, string due)
    {
        var scene = await NewScene();
        await PlanSafeContact(scene, new SafeTime([DayOfWeek.Monday, DayOfWeek.Wednesday], new(9, 0), new(11, 0)));

        var id = await Planned(await SignedIn(scene.Worker), scene, new { what = "Call", dueUtc = asked, fit = "safe_time" });

        Assert.That((await Load(new FollowUpId(id))).DueUtc, Is.EqualTo(DateTime.Parse(due, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
    }

    [Test]
    public async Task Each_of_them_keeps_the_persons_safe_time_when_the_clocks_change()
    {
        App.Clock.Set(new DateTime(2027, 3, 19, 10, 0, 0, DateTimeKind.Utc));
        var scene = await NewScene();
        await PlanSafeContact(scene, new SafeTime([DayOfWeek.Monday], new(9, 0), new(11, 0)));
        var first = await Planned(
            await SignedIn(scene.Worker), scene, new { what = "Call", dueUtc = "2027-03-22T07:00:00Z", fit = "safe_time", repeat = new { every = 1, unit = "weeks", times = 2 } });
        Assert.That((await Load(new FollowUpId(first))).DueUtc, Is.EqualTo(new DateTime(2027, 3, 22, 9, 0, 0, DateTimeKind.Utc)));

        await Act(await SignedIn(scene.Worker), first, "complete", new { });

        Assert.That((await Open(scene)).Single().DueUtc, Is.EqualTo(new DateTime(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public async Task Where_no_time_is_safe_none_is_planned_at_a_safe_time()
    {
        var scene = await NewScene();
        await PlanSafeContact(scene);

        var answer = await (await SignedIn(scene.Worker)).PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-11-23T09:00:00Z", fit = "safe_time" });

        Assert.That(((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString()), Is.EqualTo((409, FollowUpErrors.NoSafeTime.Code)));
    }

    [TestCase(0, "weeks", null, 3)]
    [TestCase(53, "weeks", null, 3)]
    [TestCase(1, "weeks", null, null)]
    [TestCase(1, "weeks", "2027-01-01", 3)]
    [TestCase(1, "weeks", null, 1)]
    [TestCase(1, null, null, 3)]
    public async Task A_rule_that_says_nothing_or_too_much_is_refused(int every, string? unit, string? untilOn, int? times)
    {
        var scene = await NewScene();

        var answer = await (await SignedIn(scene.Worker)).PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-11-23T09:00:00Z", repeat = new { every, unit, untilOn, times } });

        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task The_page_shows_the_moment_to_which_it_moves_it_and_plans_it_when_that_was_seen()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        (string, string)[] saturday =
        [
            ("What", "Call"), ("When.Day", "28"), ("When.Month", "11"), ("When.Year", "2026"), ("When.Time", "9"), ("Fit", "WorkingDay"), ("Every", "2"), ("Unit", "Weeks"), ("Times", "5"),
        ];

        var shown = await (await PlanForm(client, scene)).Send(saturday);
        var html = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.That((int)shown.StatusCode, Is.EqualTo(200));
        Assert.That(html, Does.Contain("Sat 28 Nov is not a working day: Mon 30 Nov 09:00"));
        Assert.That(await Open(scene), Is.Empty);

        var planned = await (await PlanForm(client, scene)).Send([.. saturday, ("SeenTicks", $"{new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc).Ticks}")]);
        Assert.That((int)planned.StatusCode, Is.EqualTo(302), await planned.Content.ReadAsStringAsync());
        var list = await client.GetStringAsync(CaseLinks.FollowUps(scene.Case.Id.Value));
        Assert.That(list, Does.Contain("Follow-up planned for Mon 30 Nov 09:00").And.Contain("Repeats every 2 weeks, 5 times"));
    }

    [Test]
    public async Task A_template_fills_in_the_form_and_one_that_has_ended_is_not_offered()
    {
        var scene = await NewScene();
        await InDatabase(async db =>
        {
            var ended = new CodeListEntry("follow_up_templates", $"OLD-{Guid.NewGuid():N}", "Ask about something of the past", null, "3 days", 99, new DateOnly(2000, 1, 1));
            db.CodeListEntries.Add(ended);
            db.Entry(ended).Property(e => e.ValidTo).CurrentValue = new DateOnly(2020, 1, 1);
            await Task.CompletedTask;
        });
        var client = await SignedIn(scene.Worker);

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(CaseLinks.PlanFollowUp(scene.Case.Id.Value) + "?template=POLICE"));

        Assert.That(html, Does.Contain("value=\"Ask the officer in the case for news\"").And.Contain("value=\"12\"").And.Not.Contain("something of the past"));
    }

    private static string ListOf(Scene scene) => $"/api/v1/cases/{scene.Case.Id.Value}/follow-ups";

    private static Task<PageForm> PlanForm(HttpClient client, Scene scene) => PageForm.Open(client, CaseLinks.PlanFollowUp(scene.Case.Id.Value), "name=\"What\"");

    private static async Task<Guid> Planned(HttpClient client, Scene scene, object body)
    {
        var answer = await client.PostAsJsonAsync(ListOf(scene), body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }

    private static async Task<HttpStatusCode> Act(HttpClient client, Guid id, string act, object body, long version = 1)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/follow-ups/{id}/{act}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return (await client.SendAsync(request)).StatusCode;
    }

    private Task PlanSafeContact(Scene scene, params SafeTime[] times) => InDatabase(async db =>
        (await db.People.SingleAsync(p => p.Id == scene.Case.PersonId)).PlanSafeContact(null, new SafeContactPlan { Times = times }, Now));

    private async Task<IReadOnlyList<FollowUp>> Open(Scene scene)
    {
        List<FollowUp> found = [];
        await InDatabase(async db => found = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == scene.Case.Id && (f.Status == FollowUpStatus.Planned || f.Status == FollowUpStatus.Due)).ToListAsync());
        return found;
    }
}
