using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.FollowUps;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Digests;

public sealed class WeeklyDigestTests : FollowUpFixture
{
    [Test]
    public async Task On_Monday_at_eight_a_leader_is_mailed_how_the_team_stands()
    {
        var scene = await NewScene();
        var monday = NextMonday();
        var (quiet, late, coming, review) = (scene.Case, await OpenCaseOf(scene.Worker, scene.Case.TeamId), await OpenCaseOf(scene.Worker, scene.Case.TeamId), await OpenCaseOf(scene.Worker, scene.Case.TeamId));
        await Clock(late, ServiceClockKind.NeedsAssessed, monday.AddDays(-2), isLate: true);
        await Clock(coming, ServiceClockKind.PlanMade, monday.AddDays(2));
        await Clock(review, ServiceClockKind.Reviewed, monday.AddDays(-20));
        await InDatabase(db => db.Cases.Where(c => c.Id == quiet.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastContactUtc, monday.AddDays(-15))));
        await InDatabase(db => db.Cases.Where(c => c.TeamId == quiet.TeamId && c.Id != quiet.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastContactUtc, monday.AddDays(-1))));
        await InDatabase(db => db.Cases.Where(c => c.Id == review.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.FileReviewDueOn, LondonTime.LocalDate(monday).AddDays(-1))));
        App.Clock.Set(monday);

        await Digest();
        await SendMails();

        var mail = DigestsTo(scene.Leader).Single();
        Assert.That(mail.Subject, Is.EqualTo("The week of your team"));
        Assert.That(mail.Body, Does.Contain($"Promises not kept last week, without a reason: 1\n{late.Reference}: assessment of needs, "));
        Assert.That(mail.Body, Does.Contain($"Promises due this week: 1\n{coming.Reference}: plan, "));
        Assert.That(mail.Body, Does.Contain($"Reviews of the support that are overdue: 1\n{review.Reference}: review, "));
        Assert.That(mail.Body, Does.Contain($"File reviews that are overdue: 1\n{review.Reference}, https://service.test.example/cases/{review.Id.Value}/file-reviews\n"));
        Assert.That(mail.Body, Does.Contain($"Cases gone quiet: no contact for 14 days: 1\n{quiet.Reference}, "));
        Assert.That(mail.Body, Does.Match($"Workers and their load: 1\n{scene.Worker.DisplayName}: [0-9.]+ of 30 points \\([0-9]+ per cent\\), 4 cases\n"));
        Assert.That(DigestsTo(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task Of_another_team_and_of_a_case_from_which_they_are_locked_out_a_leader_is_told_nothing()
    {
        var (scene, other) = (await NewScene(), await NewScene());
        var locked = await OpenCaseOf(scene.Worker, scene.Case.TeamId);
        var monday = NextMonday();
        foreach (var about in new[] { other.Case, locked })
        {
            await Clock(about, ServiceClockKind.NeedsAssessed, monday.AddDays(-2), isLate: true);
        }

        await InDatabase(async db =>
        {
            var about = await db.Cases.Include(c => c.Workers).SingleAsync(c => c.Id == locked.Id);
            db.CaseLockouts.Add(about.LockOut(UserId.From(scene.Leader.Id), "Invented", Now));
        });
        App.Clock.Set(monday);

        await Digest();
        await SendMails();

        Assert.That(DigestsTo(scene.Leader).Single().Body, Does.Not.Contain(locked.Reference).And.Not.Contain(other.Case.Reference).And.Not.Contain(other.Worker.DisplayName));
        Assert.That(DigestsTo(other.Leader).Single().Body, Does.Contain(other.Case.Reference));
    }

    [Test]
    public async Task However_often_it_runs_and_on_however_many_machines_there_is_one_a_week()
    {
        var scene = await NewScene();
        var monday = NextMonday();
        App.Clock.Set(monday);
        using var other = AnotherHost();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Digest(i % 2 == 0 ? Host : other))));
        await Digest();
        App.Clock.Set(monday.AddDays(1));
        await Digest();

        Assert.That((await OutboxOf(scene.Leader)).Count(m => m.Kind == "weekly-digest"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_leader_who_wants_none_or_has_left_gets_none()
    {
        var (unwilling, gone) = (await NewScene(), await NewScene());
        await InDatabase(async db =>
        {
            var choices = MailChoices.Begin(UserId.From(unwilling.Leader.Id));
            choices.Choose(new MailSwitches(DailyDigest: true, WeeklyDigest: false, Reminders: true), null, false);
            db.MailChoices.Add(choices);
            (await db.Users.SingleAsync(u => u.Id == gone.Leader.Id)).DisabledUtc = Now;
        });
        App.Clock.Set(NextMonday());

        await Digest();

        Assert.That((await OutboxOf(unwilling.Leader)).Concat(await OutboxOf(gone.Leader)), Is.Empty);
    }

    private async Task Clock(Domain.Cases.Case about, ServiceClockKind kind, DateTime dueUtc, bool isLate = false)
    {
        var terms = new ClockTerms(_ => ServiceTargets.Default, _ => new WorkingCalendar(new HashSet<DateOnly>()));
        var clock = ServiceClock.Start(kind, new ClockSubject(about.ReferralId, about.Id, about.SupportLevel), dueUtc.AddDays(-3), terms, dueUtc);
        if (isLate)
        {
            clock.Breach(dueUtc.AddMinutes(1));
        }

        await InDatabase(db => db.ServiceClocks.Add(clock));
    }

    private DateTime NextMonday()
    {
        var day = LondonTime.LocalDate(Now).AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }

        return LondonTime.ToUtc(day, new TimeOnly(8, 0));
    }

    private Task Digest(WebApplicationFactory<Program>? host = null) => RunJob<SendWeeklyDigestsJob>(host);

    private IReadOnlyList<Mail> DigestsTo(AppUser user) => [.. MailsTo(user).Where(m => m.Subject == "The week of your team")];
}
