using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed partial class CalendarTests : FollowUpFixture
{
    private const string Account = "/account/calendar";

    [Test]
    public async Task A_worker_reads_their_follow_ups_and_court_dates_without_a_word_of_a_person()
    {
        var scene = await NewScene();
        var followUp = await Plan(scene, TimeSpan.FromDays(2), "Call Alex Example about the door");
        await InDatabase(async db =>
        {
            var about = await db.Cases.Include(c => c.Workers).SingleAsync(c => c.Id == scene.Case.Id);
            db.CourtDates.Add(CourtDate.List(about, "TRIAL", "Example Crown Court", Now.AddDays(9), "With Alex Example", Now));
        });
        var path = await Address(await Session(scene.Worker));

        var answer = await Anonymous().GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.ToString()), Is.EqualTo((HttpStatusCode.OK, "text/calendar; charset=utf-8")));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(text, Does.Not.Contain("Alex").And.Not.Contain("Example Crown").And.Not.Contain("door").And.Not.Contain(scene.Worker.DisplayName));
        var read = Ical.Net.Calendar.Load(text)!;
        Assert.That(read.Events.Select(e => e.Summary), Is.EquivalentTo(new[] { $"{scene.Case.Reference}: follow-up", $"{scene.Case.Reference}: court" }));
        var reminder = read.Events.Single(e => e.Summary!.EndsWith("follow-up", StringComparison.Ordinal));
        Assert.That(reminder.Uid, Is.EqualTo($"follow-up-{followUp.Value:N}@service.test.example"));
        Assert.That((reminder.Start!.AsUtc, reminder.DtStamp!.AsUtc), Is.EqualTo((Now.AddDays(2), Now)));
    }

    [Test]
    public async Task It_is_a_calendar_as_the_standard_writes_it()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromDays(1));

        var text = await Anonymous().GetStringAsync(await Address(await Session(scene.Worker)));

        var lines = text.Split("\r\n");
        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain('\n').And.Not.Contain('\r'));
        Assert.That(lines.Select(Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(75));
        Assert.That(lines, Does.Contain("BEGIN:VCALENDAR").And.Contain("VERSION:2.0").And.Contain("BEGIN:VEVENT"));
        Assert.That(lines.Where(l => l.StartsWith("DT", StringComparison.Ordinal)), Is.All.Match(@"^DT(START|END|STAMP):\d{8}T\d{6}Z$"));
    }

    [Test]
    public async Task What_is_done_somebody_elses_or_of_a_case_from_which_one_is_kept_is_not_in_it()
    {
        var (scene, other) = (await NewScene(), await NewScene());
        await Plan(other, TimeSpan.FromDays(1));
        await Plan(scene, TimeSpan.FromDays(1));
        var path = await Address(await Session(scene.Worker));
        Assert.That(await Anonymous().GetStringAsync(path), Does.Contain(scene.Case.Reference).And.Not.Contain(other.Case.Reference));

        await InDatabase(async db => await db.FollowUps.Where(f => f.CaseId == scene.Case.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.Status, FollowUpStatus.Done)));

        Assert.That(await Anonymous().GetStringAsync(path), Does.Not.Contain(scene.Case.Reference));
    }

    [Test]
    public async Task A_worker_who_is_kept_from_a_case_reads_nothing_of_it_any_more()
    {
        var (scene, other) = (await NewScene(), await NewScene());
        var path = await Address(await Session(scene.Worker));
        await Plan(scene, TimeSpan.FromDays(1));
        await Plan(other, TimeSpan.FromDays(1));
        var me = UserId.From(scene.Worker.Id);
        await InDatabase(db => db.FollowUps.Where(f => f.CaseId == other.Case.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.AssignedToId, me)));
        Assert.That(EventsOf(await Anonymous().GetStringAsync(path)), Has.Count.EqualTo(2));

        await InDatabase(async db => db.Add((await db.Cases.SingleAsync(c => c.Id == other.Case.Id)).LockOut(me, "Is a neighbour", Now)));

        Assert.That(EventsOf(await Anonymous().GetStringAsync(path)), Is.EqualTo(new[] { $"{scene.Case.Reference}: follow-up" }));
    }

    [Test]
    public async Task While_an_account_is_locked_its_calendar_gives_nothing()
    {
        var worker = (await NewScene()).Worker;
        var path = await Address(await Session(worker));
        DateTimeOffset until = Now.AddMinutes(15);
        await InDatabase(db => db.Users.Where(u => u.Id == worker.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, until)));

        var locked = await Status(path);
        App.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.That((locked, await Status(path)), Is.EqualTo((404, 200)));
    }

    [Test]
    public async Task The_address_is_shown_once_kept_as_a_digest_renewed_and_ended_by_its_owner()
    {
        var worker = (await NewScene()).Worker;
        var session = await Session(worker);
        var first = await Address(session);
        var token = first.Split('/', '.')[^2];

        Assert.That(await session.Read(Account), Does.Contain("has an address since").And.Not.Contain(token));
        var feed = await FeedOf(worker);
        Assert.That(feed.TokenDigest, Is.EqualTo(CalendarFeed.Digest(token)));

        var second = await Address(session);
        Assert.That((await Status(first), await Status(second)), Is.EqualTo((404, 200)));

        var served = await session.Client.GetStringAsync(Account);
        var ended = await session.Submit(Account + "?handler=revoke");
        var stale = await session.SubmitServed(served, Account);
        Assert.That((ended.StatusCode, stale.StatusCode), Is.EqualTo((HttpStatusCode.Found, HttpStatusCode.Conflict)));
        Assert.That(await Status(second), Is.EqualTo(404));
        await InDatabase(async db => Assert.That(
            await db.Acts.Where(a => a.AggregateId == feed.Id.Value).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync(),
            Is.EqualTo(new[] { nameof(CalendarAddressGiven), nameof(CalendarAddressGiven), nameof(CalendarAddressRevoked) })));
    }

    [Test]
    public async Task An_unknown_address_and_one_of_somebody_who_may_not_sign_in_any_more_are_404()
    {
        var worker = (await NewScene()).Worker;
        var path = await Address(await Session(worker));
        await InDatabase(async db => await db.Users.Where(u => u.Id == worker.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisabledUtc, Now)));

        Assert.That((await Status(path), await Status($"/calendar/{CalendarFeed.NewToken()}.ics"), await Status("/calendar/x.ics")), Is.EqualTo((404, 404, 404)));
    }

    [Test]
    public async Task Whoever_asks_too_often_has_to_wait()
    {
        await using var app = App.WithWebHostBuilder(web =>
        {
            web.UseSetting("RateLimits:Enabled", "true");
            web.UseSetting("RateLimits:CalendarsPerMinute", "2");
        });
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address });
        List<int> answers = [];
        for (var i = 0; i < 3; i++)
        {
            answers.Add((int)(await client.GetAsync("/calendar/x.ics")).StatusCode);
        }

        Assert.That(answers, Is.EqualTo(new[] { 404, 404, 429 }));
    }

    private async Task<PageSession> Session(AppUser worker) => new(await SignedIn(worker));

    private static async Task<string> Address(PageSession session)
    {
        var page = await PageSession.TextOf(await session.Submit(Account));
        return new Uri(Shown().Match(page).Value).PathAndQuery;
    }

    private async Task<int> Status(string path) => (int)(await Anonymous().GetAsync(path)).StatusCode;

    private static IReadOnlyList<string?> EventsOf(string calendar) => [.. Ical.Net.Calendar.Load(calendar)!.Events.Select(e => e.Summary)];

    private async Task<CalendarFeed> FeedOf(AppUser worker)
    {
        CalendarFeed? found = null;
        await InDatabase(async db => found = await db.CalendarFeeds.AsNoTracking().SingleAsync(f => f.UserId == UserId.From(worker.Id)));
        return found!;
    }

    [GeneratedRegex("https://service.test.example/calendar/[0-9a-f]{64}.ics")]
    private static partial Regex Shown();
}
