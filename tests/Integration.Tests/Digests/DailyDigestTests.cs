using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Digests;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Support;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.FollowUps;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Digests;

public sealed class DailyDigestTests : FollowUpFixture
{
    [Test]
    public async Task At_eight_a_worker_is_mailed_what_is_due_today_and_overdue_by_reference_and_kind()
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await Plan(scene, morning.AddHours(2.5), "Call Alex about the locks");
        await Plan(scene, morning.AddHours(-20), "Call Alex about the court");
        await Plan(scene, morning.AddDays(1), "Call Alex about the week");
        App.Clock.Set(morning);

        await Digest();
        await SendMails();

        var mail = DigestsTo(scene.Worker).Single();
        Assert.That(mail.Subject, Is.EqualTo("Due today: 1, overdue: 1"));
        Assert.That(mail.Body, Does.StartWith($"{morning:dddd d MMMM yyyy}\n\nOverdue: 1\n{scene.Case.Reference}: follow-up, "));
        Assert.That(mail.Body, Does.Contain(
            $"Due today: 1\n{scene.Case.Reference}: follow-up, {Local(morning.AddHours(2.5))}, https://service.test.example/cases/{scene.Case.Id.Value}/follow-ups\n"));
        Assert.That(mail.Body, Does.EndWith("Your work: https://service.test.example/\nChoose what you are mailed: https://service.test.example/account/mail\n"));
        Assert.That(mail.Body, Does.Not.Contain("Alex").And.Not.Contain("court").And.Not.Contain("locks"));
    }

    [Test]
    public async Task Promises_and_actions_of_the_plan_stand_in_it_too()
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await InDatabase(async db =>
        {
            var about = await db.Cases.SingleAsync(c => c.Id == scene.Case.Id);
            db.ServiceClocks.Add(ServiceClock.Start(
                ServiceClockKind.NeedsAssessed, new ClockSubject(scene.Case.ReferralId, scene.Case.Id, scene.Case.SupportLevel), Now, Terms, morning.AddHours(3)));
            var goal = Goal.Set(about, "SAFETY", "To feel safe", new HashSet<string> { "SAFETY" }, UserId.From(scene.Worker.Id), Now);
            goal.Add("Bring the leaflet", ActionBy.Worker, DateOnly.FromDateTime(morning), DateOnly.FromDateTime(Now));
            db.Goals.Add(goal);
        });
        App.Clock.Set(morning);

        await Digest();
        await SendMails();

        Assert.That(DigestsTo(scene.Worker).Single().Subject, Is.EqualTo("Due today: 2"));
        Assert.That(DigestsTo(scene.Worker).Single().Body, Does.Contain($"{scene.Case.Reference}: assessment of needs, {Local(morning.AddHours(3))}, ")
            .And.Contain($"{scene.Case.Reference}: action of the plan, https://service.test.example/cases/{scene.Case.Id.Value}/plan\n").And.Not.Contain("leaflet"));
    }

    [Test]
    public async Task However_often_it_runs_and_on_however_many_machines_there_is_one_a_day()
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await Plan(scene, morning.AddHours(1));
        App.Clock.Set(morning);
        using var other = AnotherHost();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Digest(i % 2 == 0 ? Host : other))));
        await Digest();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => SendMails(i % 2 == 0 ? Host : other))));

        Assert.That(DigestsTo(scene.Worker), Has.Count.EqualTo(1));
        App.Clock.Set(NextMorning());
        await Digest();
        await SendMails();
        Assert.That(DigestsTo(scene.Worker), Has.Count.EqualTo(2), "it is overdue the day after");
    }

    [Test]
    public async Task Broken_off_in_between_the_next_run_writes_what_is_missing()
    {
        var (first, second) = (await NewScene(), await NewScene());
        var morning = NextMorning();
        await Plan(first, morning.AddHours(1));
        await Plan(second, morning.AddHours(1));
        App.Clock.Set(morning);
        var day = DateOnly.FromDateTime(morning);
        await Send(new WriteDailyDigestsCommand(day, [UserId.From(first.Worker.Id)]));

        await Digest();
        await SendMails();

        Assert.That((DigestsTo(first.Worker).Count, DigestsTo(second.Worker).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task What_is_planned_later_that_morning_is_no_reason_for_another_round()
    {
        var scene = await NewScene();
        App.Clock.Set(NextMorning());
        await Digest();
        await Plan(scene, Now.AddHours(1));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Digest();

        Assert.That((await OutboxOf(scene.Worker)).Where(m => m.Kind == "daily-digest"), Is.Empty);
    }

    [TestCase(3.9, 1, TestName = "A service that was down at eight sends it that morning")]
    [TestCase(4, 0, TestName = "A service that was down all morning sends none")]
    [TestCase(-0.1, 0, TestName = "Nobody is mailed before eight")]
    public async Task It_leaves_in_the_morning(double hoursAfterEight, int mails)
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await Plan(scene, morning.AddHours(8));
        App.Clock.Set(morning.AddHours(hoursAfterEight));

        await Digest();
        await SendMails();

        Assert.That(DigestsTo(scene.Worker), Has.Count.EqualTo(mails));
    }

    [Test]
    public async Task Written_in_time_and_kept_from_leaving_until_the_evening_it_does_not_leave()
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await Plan(scene, morning.AddHours(8));
        App.Clock.Set(morning);
        await Digest();
        App.Clock.Set(morning.AddHours(4));

        await SendMails();

        Assert.That(DigestsTo(scene.Worker), Is.Empty);
        Assert.That((await OutboxOf(scene.Worker)).Single(m => m.Kind == "daily-digest").State, Is.EqualTo(OutboxState.Stopped));
    }

    [Test]
    public async Task No_digest_leaves_at_the_week_end()
    {
        var scene = await NewScene();
        var saturday = NextMorning();
        while (saturday.DayOfWeek != DayOfWeek.Saturday)
        {
            saturday = saturday.AddDays(1);
        }

        await Plan(scene, saturday.AddHours(1));
        App.Clock.Set(saturday);

        await Digest();

        Assert.That(await OutboxOf(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task Who_is_away_or_gone_or_wants_none_or_has_nothing_due_gets_none()
    {
        var (away, gone, unwilling, idle, off) = (await NewScene(), await NewScene(), await NewScene(), await NewScene(), await NewScene());
        var morning = NextMorning();
        foreach (var scene in new[] { away, gone, unwilling, off })
        {
            await Plan(scene, morning.AddHours(1));
        }

        await InDatabase(async db =>
        {
            (await db.Workers.SingleAsync(w => w.Id == UserId.From(away.Worker.Id))).PlanAbsence(DateOnly.FromDateTime(morning), DateOnly.FromDateTime(morning));
            var other = morning.DayOfWeek == DayOfWeek.Monday ? DayOfWeek.Tuesday : DayOfWeek.Monday;
            (await db.Workers.SingleAsync(w => w.Id == UserId.From(off.Worker.Id))).Bring(WorkerTraits.None with { WorkingDays = [other] });
            (await db.Users.SingleAsync(u => u.Id == gone.Worker.Id)).DisabledUtc = Now;
            var choices = MailChoices.Begin(UserId.From(unwilling.Worker.Id));
            choices.Choose(new MailSwitches(DailyDigest: false, WeeklyDigest: true, Reminders: true), null, false);
            db.MailChoices.Add(choices);
        });
        App.Clock.Set(morning);

        await Digest();

        foreach (var scene in new[] { away, gone, unwilling, idle, off })
        {
            Assert.That((await OutboxOf(scene.Worker)).Select(m => m.Kind), Has.None.EqualTo("daily-digest"));
        }
    }

    [Test]
    public async Task A_case_from_which_somebody_is_locked_out_is_named_to_nobody()
    {
        var scene = await NewScene();
        var morning = NextMorning();
        await Send(new PlanFollowUpCommand(scene.Case.Id, "Call", morning.AddHours(1), UserId.From(scene.Leader.Id)), scene.Worker, Roles.CaseWorker);
        await InDatabase(async db =>
        {
            var about = await db.Cases.Include(c => c.Workers).SingleAsync(c => c.Id == scene.Case.Id);
            db.CaseLockouts.Add(about.LockOut(UserId.From(scene.Leader.Id), "Invented", Now));
        });
        App.Clock.Set(morning);

        await Digest();

        Assert.That(await OutboxOf(scene.Leader), Is.Empty);
    }

    private static ClockTerms Terms => new(_ => ServiceTargets.Default, _ => new Domain.Common.WorkingCalendar(new HashSet<DateOnly>()));

    /// <summary>Eight o'clock in London on the next Monday to Friday.</summary>
    private DateTime NextMorning()
    {
        var day = Domain.Common.LondonTime.LocalDate(Now).AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return Domain.Common.LondonTime.ToUtc(day, new TimeOnly(8, 0));
    }

    private static string Local(DateTime utc) => $"{Domain.Common.LondonTime.ToLondon(utc):HH:mm}";

    private Task<FollowUpId> Plan(Scene scene, DateTime atUtc, string what = "Call") => Plan(scene, atUtc - Now, what);

    private Task Digest(WebApplicationFactory<Program>? host = null) => RunJob<SendDailyDigestsJob>(host);

    private IReadOnlyList<Mail> DigestsTo(AppUser user) => [.. MailsTo(user).Where(m => m.Subject.StartsWith("Due today", StringComparison.Ordinal))];
}
