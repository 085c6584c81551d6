using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Account;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Safeguarding;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.Safeguarding;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Digests;

public sealed class MailChoicesTests : FollowUpFixture
{
    private const string Path = "/api/v1/own-mail";

    [Test]
    public async Task Who_never_chose_is_mailed_everything_at_once_and_what_they_choose_holds()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var before = (await client.GetFromJsonAsync<JsonObject>(Path))!;
        Assert.That(((bool)before["dailyDigest"]!, (bool)before["reminders"]!, before["weeklyDigest"], before["quietFrom"]), Is.EqualTo((true, true, (JsonNode?)null, (JsonNode?)null)));
        Assert.That((await Choose(scene.Worker, 0, Choices(daily: false, from: "18:00:00", until: "08:00:00"))).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        var answer = await client.GetAsync(Path);
        var after = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That(answer.Headers.ETag?.Tag, Is.EqualTo("\"1\""));
        Assert.That(((bool)after["dailyDigest"]!, $"{after["quietFrom"]}", $"{after["quietUntil"]}"), Is.EqualTo((false, "18:00:00", "08:00:00")));
        await InDatabase(async db => Assert.That(await db.Acts.CountAsync(a => a.Kind == nameof(MailChoicesChanged) && a.Actor == $"user:{scene.Worker.Id}"), Is.EqualTo(1)));
    }

    [Test]
    public async Task Only_a_leader_is_asked_of_the_week()
    {
        var scene = await NewScene();

        Assert.That((bool)(await (await SignedIn(scene.Leader)).GetFromJsonAsync<JsonObject>(Path))!["weeklyDigest"]!, Is.True);
        Assert.That(await (await SignedIn(scene.Leader)).GetStringAsync(AccountLinks.Mail), Does.Contain("The week of my team"));
        Assert.That(await (await SignedIn(scene.Worker)).GetStringAsync(AccountLinks.Mail), Does.Not.Contain("The week of my team"));
        await Choose(scene.Worker, 0, Choices(weekly: false));
        await InDatabase(async db => Assert.That((await db.MailChoices.SingleAsync(c => c.UserId == UserId.From(scene.Worker.Id))).Switches.WeeklyDigest, Is.True));
    }

    [Test]
    public async Task What_cannot_be_is_refused()
    {
        var scene = await NewScene();

        Assert.That((int)(await Choose(scene.Worker, 0, Choices(from: "18:00:00", until: "18:00:00"))).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Choose(scene.Worker, 0, Choices(from: "18:00:00"))).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Choose(scene.Worker, 0, Choices(until: "08:00:00"))).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Choose(scene.Worker, 0, Choices(from: "25:00:00", until: "08:00:00"))).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Choose(scene.Worker, 0, new { reminders = true })).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await (await SignedIn(scene.Worker)).PostAsJsonAsync(Path, Choices())).StatusCode, Is.EqualTo(428));
        Assert.That((int)(await Anonymous().GetAsync(Path)).StatusCode, Is.EqualTo(401));
        Assert.That((int)(await (await SignedIn(await Person(NewName("manager"), [Roles.ContractManager]))).GetAsync(Path)).StatusCode, Is.EqualTo(403));
        await InDatabase(async db => Assert.That(await db.MailChoices.AnyAsync(c => c.UserId == UserId.From(scene.Worker.Id)), Is.False));
    }

    [Test]
    public async Task Of_those_who_choose_at_once_one_is_heard_and_the_others_are_told()
    {
        var scene = await NewScene();

        foreach (var version in new[] { 0, 1 })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Choose(scene.Worker, version, Choices(daily: version == 1)))));
            Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.NoContent), Is.EqualTo(1));
            Assert.That(answers.Count(a => a.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict), Is.EqualTo(3));
        }
    }

    [Test]
    public async Task The_page_takes_times_as_people_type_them_and_says_what_it_cannot_read()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var unread = await (await PageForm.Open(client, AccountLinks.Mail, "QuietFrom")).Send(("QuietFrom", "late"), ("QuietUntil", "sometime"), ("Reminders", "true"));
        Assert.That(unread.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await unread.Content.ReadAsStringAsync(), Does.Contain("Enter a time, like 18:00 or 6pm").And.Contain("value=\"late\""));

        var saved = await (await PageForm.Open(client, AccountLinks.Mail, "QuietFrom")).Send(("QuietFrom", "6pm"), ("QuietUntil", "8"), ("Reminders", "true"));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        await InDatabase(async db =>
        {
            var chosen = await db.MailChoices.AsNoTracking().SingleAsync(c => c.UserId == UserId.From(scene.Worker.Id));
            Assert.That(chosen.Quiet, Is.EqualTo(new QuietHours(new TimeOnly(18, 0), new TimeOnly(8, 0))));
            Assert.That(chosen.Switches, Is.EqualTo(new MailSwitches(false, true, true)));
        });

        var form = await PageForm.Open(client, AccountLinks.Mail, "QuietFrom");
        await Choose(scene.Worker, 1, Choices());
        Assert.That((await form.Send(("Reminders", "true"))).StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Who_wants_no_reminders_by_mail_is_still_reminded_in_the_app()
    {
        var scene = await NewScene();
        await Choose(scene.Worker, 0, Choices(reminders: false));
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(await OutboxOf(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task In_quiet_hours_a_mail_waits_until_they_end_and_the_app_tells_at_once()
    {
        var scene = await NewScene();
        await Choose(scene.Worker, 0, Choices(from: Local(Now), until: Local(Now.AddHours(3))));
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();
        await SendMails();
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(MailsTo(scene.Worker), Is.Empty);
        Assert.That((await OutboxOf(scene.Worker)).Single().Attempts, Is.Zero, "waiting is no attempt");

        App.Clock.Advance(TimeSpan.FromHours(3));
        await SendMails();
        Assert.That(MailsTo(scene.Worker), Has.Count.EqualTo(1));
    }

    [TestCase(null)]
    [TestCase(60)]
    public async Task What_waits_for_the_end_of_quiet_hours_leaves_when_those_that_are_chosen_now_end(int? minutes)
    {
        var scene = await NewScene();
        await Choose(scene.Worker, 0, Choices(from: Local(Now), until: Local(Now.AddHours(8))));
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        await SendMails();
        var ends = minutes is { } left ? Now.AddMinutes(left) : Now;

        var answer = await Choose(scene.Worker, 1, minutes is null ? Choices() : Choices(from: Local(Now.AddHours(-1)), until: Local(ends)));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await OutboxOf(scene.Worker)).Single().NextAttemptUtc, Is.EqualTo(ends).Within(TimeSpan.FromMinutes(1)));
        App.Clock.Advance(ends - Now);
        await SendMails();
        Assert.That(MailsTo(scene.Worker), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_could_not_be_sent_and_then_met_quiet_hours_leaves_when_they_are_switched_off_and_other_tries_keep_their_time()
    {
        var scene = await NewScene();
        var held = Now.Date.AddHours(Now.Hour).AddHours(3);
        await Choose(scene.Worker, 0, Choices(from: Local(Now), until: Local(held)));
        await Plan(scene, TimeSpan.FromMinutes(5));
        await Plan(scene, TimeSpan.FromMinutes(10));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        var (tried, other) = ((await OutboxOf(scene.Worker))[0].Id, (await OutboxOf(scene.Worker))[1].Id);
        await InDatabase(async db =>
        {
            await db.Outbox.Where(m => m.Id == tried).ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, 1).SetProperty(m => m.NextAttemptUtc, held));
            await db.Outbox.Where(m => m.Id == other).ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, 3).SetProperty(m => m.NextAttemptUtc, Now.AddMinutes(4)));
        });

        await Choose(scene.Worker, 1, Choices());

        var after = (await OutboxOf(scene.Worker)).ToDictionary(m => m.Id, m => m.NextAttemptUtc);
        Assert.That((after[tried], after[other]), Is.EqualTo((Now, Now.AddMinutes(4))));
    }

    [Test]
    public async Task A_safeguarding_concern_keeps_nobodys_quiet_hours()
    {
        var scene = await NewScene();
        var lead = await Person(NewName("lead"), [Roles.SafeguardingLead], scene.Case.TeamId);
        await Choose(lead, 0, Choices(reminders: false, from: Local(Now.AddHours(-1)), until: Local(Now.AddHours(3))));

        await Send(new RaiseConcernCommand(scene.Case.Id, ConcernAbout.Child, "Invented"), scene.Worker, Roles.CaseWorker);
        await SendMails();

        Assert.That(MailsTo(lead).Single().Subject, Does.EndWith("safeguarding concern"));
    }

    [TestCase(RiskGrade.High, 1)]
    [TestCase(RiskGrade.Standard, 0)]
    public async Task What_is_overdue_for_somebody_at_high_risk_reaches_the_leader_whatever_they_chose(RiskGrade grade, int mails)
    {
        var scene = await NewScene();
        await Choose(scene.Leader, 0, Choices(reminders: false, from: Local(Now.AddHours(-1)), until: Local(Now.AddHours(6))));
        await InDatabase(db => db.Cases.Where(c => c.Id == scene.Case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.RiskGrade, grade)));
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        App.Clock.Advance(TimeSpan.FromMinutes(61));

        await Remind();
        await SendMails();

        Assert.That((await NotificationsOf(scene.Leader)).Count(n => n.Kind == "follow-up-late"), Is.EqualTo(1));
        Assert.That(MailsTo(scene.Leader), Has.Count.EqualTo(mails));
    }

    [Test]
    public async Task A_digest_waits_for_the_end_of_quiet_hours_and_then_still_leaves()
    {
        var scene = await NewScene();
        await Choose(scene.Worker, 0, Choices(from: "22:00:00", until: "13:00:00"));
        var day = Domain.Common.LondonTime.LocalDate(Now).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        var eight = Domain.Common.LondonTime.ToUtc(day, new TimeOnly(8, 0));
        await Plan(scene, eight.AddHours(8) - Now);
        App.Clock.Set(eight);

        await RunJob<SendDailyDigestsJob>();
        await SendMails();
        Assert.That(MailsTo(scene.Worker), Is.Empty);
        App.Clock.Set(eight.AddHours(5));
        await SendMails();
        Assert.That(MailsTo(scene.Worker), Has.Count.EqualTo(1));
    }

    private static object Choices(bool daily = true, bool? weekly = null, bool reminders = true, string? from = null, string? until = null, bool daysOff = false) =>
        new { dailyDigest = daily, weeklyDigest = weekly, reminders, quietFrom = from, quietUntil = until, quietOnDaysOff = daysOff };

    private static string Local(DateTime utc) => $"{Domain.Common.LondonTime.ToLondon(utc):HH:mm:ss}";

    private async Task<HttpResponseMessage> Choose(AppUser by, int version, object choices)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(choices) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await (await SignedIn(by)).SendAsync(request);
    }
}
