using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class RemindDueFollowUpsTests : FollowUpFixture
{
    [Test]
    public async Task What_is_not_due_yet_reminds_nobody()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromHours(1));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task What_falls_due_reminds_its_worker_once_in_the_app_and_by_mail_and_names_the_reference_only()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1), "Call Alex about the court date");
        App.Clock.Advance(TimeSpan.FromHours(1));

        await Remind();
        await SendMails();

        var notification = (await NotificationsOf(scene.Worker)).Single();
        var mail = MailsTo(scene.Worker).Single();
        var due = await Load(id);
        Assert.That(due.Status, Is.EqualTo(FollowUpStatus.Due));
        Assert.That(notification.Key, Is.EqualTo($"follow-up-due:{id.Value:N}:{due.DueUtc.Ticks}"));
        Assert.That(notification.Text, Is.EqualTo($"{scene.Case.Reference}: a follow-up is due"));
        Assert.That(notification.Link, Is.EqualTo(Api.Pages.Cases.CaseLinks.FollowUps(scene.Case.Id.Value)));
        Assert.That(mail.Subject, Is.EqualTo($"{scene.Case.Reference}: follow-up due"));
        Assert.That(mail.Body, Is.EqualTo(
            $"A follow-up of {scene.Case.Reference} is due.\n\nOpen the case: https://service.test.example/cases/{scene.Case.Id.Value}/follow-ups\n"));
        Assert.That(await NotificationsOf(scene.Leader), Is.Empty);
    }

    [Test]
    public async Task Running_three_times_reminds_once()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        for (var i = 0; i < 3; i++)
        {
            await Remind();
            await SendMails();
        }

        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(MailsTo(scene.Worker), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Eight_runs_at_once_of_two_instances_on_one_database_remind_once()
    {
        var scene = await NewScene();
        for (var i = 0; i < 10; i++)
        {
            await Plan(scene, TimeSpan.FromMinutes(5));
        }

        App.Clock.Advance(TimeSpan.FromMinutes(5));
        using var other = AnotherHost();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Remind(i % 2 == 0 ? Host : other))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => SendMails(i % 2 == 0 ? Host : other))));

        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(10));
        Assert.That(MailsTo(scene.Worker).Single().Subject, Is.EqualTo("10 follow-ups due"));
        Assert.That((await OutboxOf(scene.Worker)).Select(m => (m.State, m.Attempts)), Is.All.EqualTo((OutboxState.Sent, 1)));
    }

    [Test]
    public async Task What_stays_undone_goes_to_the_team_leader_once()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        App.Clock.Advance(TimeSpan.FromMinutes(59));
        await Remind();
        Assert.That(await NotificationsOf(scene.Leader), Is.Empty);

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Remind();
        await Remind();
        await SendMails();

        Assert.That((await Load(id)).Status, Is.EqualTo(FollowUpStatus.Escalated));
        Assert.That((await NotificationsOf(scene.Leader)).Single().Text, Is.EqualTo($"{scene.Case.Reference}: a follow-up is overdue"));
        Assert.That(MailsTo(scene.Leader).Single().Subject, Is.EqualTo($"{scene.Case.Reference}: follow-up overdue"));
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_a_long_stop_one_run_reminds_the_worker_and_the_leader()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromDays(2));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(await NotificationsOf(scene.Leader), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_worker_of_another_team_brings_their_own_leader_in()
    {
        var scene = await NewScene();
        var elsewhere = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        await InDatabase(async db => (await db.FollowUps.SingleAsync(f => f.Id == id)).HandTo(UserId.From(elsewhere.Worker.Id)));
        App.Clock.Advance(TimeSpan.FromMinutes(65));

        await Remind();

        Assert.That(await NotificationsOf(scene.Leader), Has.Count.EqualTo(1));
        Assert.That(await NotificationsOf(elsewhere.Leader), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_team_without_a_leader_is_heard_by_the_leaders_of_others()
    {
        var team = await Team();
        var worker = await CaseWorker(NewName("worker"), team);
        var elsewhere = await NewScene();
        await Plan(new Scene(worker, elsewhere.Leader, await OpenCaseOf(worker, team)), TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(65));

        await Remind();

        Assert.That(await NotificationsOf(elsewhere.Leader), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_leader_of_a_worker_who_is_away_is_told_at_once()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        var worker = UserId.From(scene.Worker.Id);
        await InDatabase(async db => (await db.Workers.SingleAsync(w => w.Id == worker)).SetAvailable(false));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();

        Assert.That((await NotificationsOf(scene.Leader)).Single().Kind, Is.EqualTo("follow-up-due"));
        Assert.That((await OutboxOf(scene.Leader)).Single().Body, Does.StartWith($"A follow-up of {scene.Case.Reference} is due, and its worker is away."));
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Somebody_disabled_gets_nothing_and_their_leader_is_told_at_once()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        await InDatabase(async db => (await db.Users.SingleAsync(u => u.Id == scene.Worker.Id)).DisabledUtc = Now);
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Is.Empty);
        Assert.That(await OutboxOf(scene.Worker), Is.Empty);
        Assert.That(await NotificationsOf(scene.Leader), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Snoozed_it_reminds_again_at_its_new_time()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        var version = (await Load(id)).Version;
        await Send(new SnoozeFollowUpCommand(scene.Case.Id, id, Now.AddHours(3), version), scene.Worker, Roles.CaseWorker);

        App.Clock.Advance(TimeSpan.FromHours(2));
        await Remind();
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(1));

        App.Clock.Advance(TimeSpan.FromHours(1));
        await Remind();
        await SendMails();
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(2));
        Assert.That(MailsTo(scene.Worker).Select(m => m.Id).ToList(), Has.Count.EqualTo(2).And.Unique);
        Assert.That(await NotificationsOf(scene.Leader), Is.Empty);
    }

    [Test]
    public async Task Done_in_time_it_reminds_nobody()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        await Send(new CompleteFollowUpCommand(scene.Case.Id, id, null, (await Load(id)).Version), scene.Worker, Roles.CaseWorker);
        App.Clock.Advance(TimeSpan.FromHours(5));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task Reminding_is_an_act_of_the_service_on_the_case_and_leaves_the_case_itself_alone()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        var before = (await Load(scene.Case.Id)).Version;
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();

        await InDatabase(async db =>
        {
            var act = await db.Acts.SingleAsync(a => a.CaseId == scene.Case.Id.Value && a.Kind == nameof(FollowUpFellDue));
            Assert.That(act.Actor, Is.EqualTo("system"));
        });
        Assert.That((await Load(scene.Case.Id)).Version, Is.EqualTo(before));
    }

    [Test]
    public async Task One_that_cannot_be_given_does_not_keep_the_others_waiting()
    {
        var bad = await NewScene();
        var good = await NewScene();
        await Plan(bad, TimeSpan.FromMinutes(4));
        await Plan(good, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        using var broken = AnotherHost(services => services.AddScoped<IStaffDirectory>(_ => new DirectoryThatFailsFor(UserId.From(bad.Worker.Id))));

        Assert.That(() => Remind(broken), Throws.TypeOf<AggregateException>());

        Assert.That(await NotificationsOf(good.Worker), Has.Count.EqualTo(1));
        Assert.That(await NotificationsOf(bad.Worker), Is.Empty);
        await Remind();
        Assert.That(await NotificationsOf(bad.Worker), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_batch_and_a_half_is_reminded_in_one_run_with_a_mail_for_each()
    {
        var scene = await NewScene();
        await InDatabase(db => db.FollowUps.AddRange(Enumerable.Range(0, 375).Select(i =>
            FollowUp.Plan(scene.Case, $"No {i}", Now.AddMinutes(1), UserId.From(scene.Worker.Id), TimeSpan.FromHours(1), Now))));
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        await Remind();

        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(375));
        Assert.That((await OutboxOf(scene.Worker)).Select(m => m.Subject), Is.EquivalentTo(new[] { "250 follow-ups due", "125 follow-ups due" }));
    }

    [Test]
    public async Task What_falls_due_together_is_one_mail_that_lists_the_references_and_leads_to_each_case()
    {
        var scene = await NewScene();
        var second = await OpenCaseOf(scene.Worker, scene.Case.TeamId);
        await Plan(scene, TimeSpan.FromMinutes(4), "Call Alex about the court date");
        await Plan(scene, TimeSpan.FromMinutes(5));
        await Plan(scene with { Case = second }, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();
        await SendMails();

        var lines = new[] { (scene.Case, " (2)"), (second, "") }.OrderBy(c => c.Item1.Reference, StringComparer.Ordinal)
            .Select(c => $"{c.Item1.Reference}{c.Item2}: https://service.test.example/cases/{c.Item1.Id.Value}/follow-ups\n");
        var mail = MailsTo(scene.Worker).Single();
        Assert.That(mail.Subject, Is.EqualTo("3 follow-ups due"));
        Assert.That(mail.Body, Is.EqualTo($"3 follow-ups are due:\n\n{string.Concat(lines)}"));
        Assert.That(await NotificationsOf(scene.Worker), Has.Count.EqualTo(3), "in the app each can be opened by itself");
    }

    [Test]
    public async Task What_is_overdue_together_is_one_mail_to_a_leader_who_is_told_of_no_case_that_is_locked_to_them()
    {
        var scene = await NewScene();
        var locked = await OpenCaseOf(scene.Worker, scene.Case.TeamId);
        await Plan(scene, TimeSpan.FromMinutes(5));
        await Plan(scene, TimeSpan.FromMinutes(5));
        await Plan(scene with { Case = locked }, TimeSpan.FromMinutes(5));
        await InDatabase(db => db.CaseLockouts.Add(locked.LockOut(UserId.From(scene.Leader.Id), "They are related", Now)));
        App.Clock.Advance(TimeSpan.FromMinutes(65));

        await Remind();

        var mail = (await OutboxOf(scene.Leader)).Single();
        Assert.That((mail.Subject, mail.Body.Contains(locked.Reference, StringComparison.Ordinal)), Is.EqualTo(("2 follow-ups overdue", false)));
        Assert.That(await NotificationsOf(scene.Leader), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Nobody_but_the_service_may_run_it()
    {
        var scene = await NewScene();

        Assert.That(() => Send(new RemindDueFollowUpsCommand(), scene.Leader, Roles.TeamLeader), Throws.TypeOf<ForbiddenException>());
        Assert.That(() => Send(new SendOutboxCommand(), scene.Leader, Roles.TeamLeader), Throws.TypeOf<ForbiddenException>());
    }

    private sealed class DirectoryThatFailsFor(UserId somebody) : IStaffDirectory
    {
        public Task<IReadOnlyList<UserId>> WithRole(string role, TeamId? team, CancellationToken ct) => Task.FromResult<IReadOnlyList<UserId>>([]);

        public Task<IReadOnlyList<TeamMember>> MembersOf(TeamId team, CancellationToken ct) => Task.FromResult<IReadOnlyList<TeamMember>>([]);

        public Task<IReadOnlyDictionary<TeamId, int>> CountByTeam(CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<TeamId, int>>(new Dictionary<TeamId, int>());

        public Task<string?> EmailOf(UserId user, CancellationToken ct) =>
            user == somebody ? throw new InvalidOperationException("The directory is broken") : Task.FromResult<string?>("other@example.org");

        public Task<IReadOnlyDictionary<UserId, string>> EmailsOf(IReadOnlyCollection<UserId> users, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<UserId, string>>(users.ToDictionary(u => u, _ => "other@example.org"));
    }
}
