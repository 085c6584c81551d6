using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Lent;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Volunteers;

public sealed class LendingTests : VolunteerFixture
{
    [Test]
    public async Task A_worker_lends_a_case_the_volunteer_is_told_and_gives_it_back()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();

        var lent = await Submit(
            Client, VolunteerLinks.Lend(built.Id), ("VolunteerId", $"{user.Id}"), ("Task", "Fit the door alarm"), ("UntilOn.Day", "4"), ("UntilOn.Month", "12"), ("UntilOn.Year", "2026"));
        var work = await Read(volunteer, LentLinks.Lent);
        var told = await Read(volunteer, "/notifications");
        var empty = await Submit(volunteer, LentLinks.Return(built.Id));
        var back = await Submit(volunteer, LentLinks.Return(built.Id), ("Note", "Both are fitted"));

        Assert.That((int)lent.StatusCode, Is.EqualTo(302), await Text(lent));
        Assert.That(work, Does.Contain("Fit the door alarm").And.Contain(built.Case.Reference).And.Contain("Alex").And.Not.Contain("Example"));
        Assert.That(told, Does.Contain($"{built.Case.Reference} is lent to you"));
        Assert.That((int)back.StatusCode, Is.EqualTo(302));
        Assert.That(await Text(empty), Does.Contain("Say how it stands"));
        Assert.That(await StatusOf(volunteer, LentLinks.Case(built.Id)), Is.EqualTo(404));
        Assert.That(await Read(volunteer, "/notifications"), Does.Not.Contain(built.Case.Reference));
        Assert.That(await Read(Client, "/notifications"), Does.Contain("the volunteer gave the case back"));
        Assert.That(await Read(Client, CaseLinks.Timeline(built.Id)), Does.Contain("Lent to a volunteer").And.Contain("Both are fitted"));
        Assert.That(await Read(Client, VolunteerLinks.OfCase(built.Id)), Does.Contain("given back"));
    }

    [Test]
    public async Task A_volunteer_of_another_team_is_lent_nothing()
    {
        var (user, _) = await Ready();
        var elsewhere = TeamId.New();
        await InDatabase(db => db.Teams.Add(Team.Create(elsewhere, $"Team {Guid.NewGuid()}")));
        await Change(user, volunteer => volunteer.Describe(volunteer.DisplayName, elsewhere));

        Assert.That(await CodeOf(await Lend((await CaseOf(Worker)).Id, user)), Is.EqualTo("loan.not-this-volunteer"));
    }

    [Test]
    public async Task A_case_whose_day_is_over_is_lent_again_and_the_old_loan_takes_nothing_from_the_new()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        await InDatabase(async db => await db.CaseLoans.Where(l => l.CaseId == built.Case.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.UntilOn, Today.AddDays(-1))));

        await Lent(built.Id, user);
        await Send(new LookAfterVolunteersCommand());

        Assert.That(await StatusOf(volunteer, LentLinks.Case(built.Id)), Is.EqualTo(200));
        Assert.That(await Read(volunteer, "/notifications"), Does.Contain($"{built.Case.Reference} is lent to you"));
    }

    [Test]
    public async Task Who_is_disabled_has_nothing_on_loan_and_the_worker_is_told()
    {
        var built = await CaseOf(Worker);
        var (user, _) = await Ready();
        var loan = await Lent(built.Id, user);
        var administrator = await SignedIn(await Person("lending-admin", [Roles.Administrator]));

        await Submit(administrator, $"/administration/users/{user.Id}/disable");

        Assert.That((await Loan(built.Id, loan))["endedBecause"]?.ToString(), Is.EqualTo("volunteer_left"));
        Assert.That(await Read(Client, "/notifications"), Does.Contain($"{built.Case.Reference}: the volunteer left"));
    }

    [Test]
    public async Task Each_kind_of_case_that_is_not_for_volunteers_is_refused()
    {
        var (user, _) = await Ready();
        var high = await CaseOf(Worker, c => c.GradedByTheForce(RiskGrade.High));
        var child = await CaseOf(Worker, c => c.Born(Today.AddYears(-12)));
        var marac = await CaseOf(Worker);
        await InUnitOfWork(db =>
        {
            db.Add(Domain.Assessments.Marac.MaracReferral.Prepare(marac.Case, new([Domain.Assessments.Marac.MaracReasons.HighScore], [], "x"), Now));
            return Task.CompletedTask;
        });
        var sexual = await CaseOf(Worker);
        await InDatabase(async db => await db.Referrals.Where(r => r.Id == sexual.Referral.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.OffenceGroup, "SEX.OTH")));

        foreach (var one in new[] { high, child, marac, sexual })
        {
            Assert.That(await CodeOf(await Lend(one.Id, user)), Is.EqualTo("loan.not-for-volunteers"));
        }
    }

    [Test]
    public async Task Who_is_not_ready_locked_out_knows_somebody_or_has_enough_gets_none()
    {
        var built = await CaseOf(Worker);
        var (unready, _) = await Ready(v => v.CheckPapers(null, null, Today));
        var (untrained, _) = await Ready(v => v.Train(new Training("DA", Today.AddMonths(-3), Today.AddDays(-1)), Today));
        var (neighbour, _) = await Ready();
        var (friend, _) = await Ready();
        var (busy, _) = await Ready();
        var lockedOut = await Post(Leader, $"/api/v1/cases/{built.Id}/lock-out", new { userId = neighbour.Id, reason = "Lives next door" }, await CaseVersion(built));
        await InUnitOfWork(db =>
        {
            db.Add(Acquaintance.Said(UserId.From(friend.Id), built.Person.Id, Now));
            return Task.CompletedTask;
        });
        for (var i = 0; i < 5; i++)
        {
            await Lent((await CaseOf(Worker)).Id, busy);
        }

        var notReady = await Lend(built.Id, unready, by: Leader);
        var sensitive = await Lend((await CaseOf(Worker, c => c.Sensitive())).Id, untrained, by: Leader);

        Assert.That((int)lockedOut.StatusCode, Is.EqualTo(204));
        Assert.That(await notReady.Content.ReadAsStringAsync(), Does.Contain("loan.not-ready").And.Contain("references are not checked"));
        Assert.That(await sensitive.Content.ReadAsStringAsync(), Does.Contain("Domestic abuse module has run out"));
        Assert.That(await CodeOf(await Lend(built.Id, neighbour)), Is.EqualTo("loan.not-this-volunteer"));
        Assert.That(await CodeOf(await Lend(built.Id, friend)), Is.EqualTo("loan.not-this-volunteer"));
        Assert.That(await CodeOf(await Lend(built.Id, busy)), Is.EqualTo("loan.too-many"));
        Assert.That(await CodeOf(await Lend(built.Id, Worker)), Is.EqualTo("loan.not-this-volunteer"), "no volunteer at all");
        Assert.That(await CodeOf(await Lend(built.Id, (await Ready()).User, days: 200)), Is.EqualTo("loan.until"));
    }

    [Test]
    public async Task Why_a_volunteer_is_not_ready_is_read_by_their_leader_alone()
    {
        var built = await CaseOf(Worker);
        var (user, _) = await Ready(v => v.CheckPapers(null, null, Today));

        var refused = await Lend(built.Id, user);
        var page = await Read(Client, VolunteerLinks.Lend(built.Id));
        var own = (await Json(Client, $"/api/v1/cases/{built.Id}/loans"))["choices"]!.ToJsonString();
        var leaders = (await Json(Leader, $"/api/v1/cases/{built.Id}/loans"))["choices"]!.ToJsonString();

        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("loan.not-ready").And.Contain("Ask the leader").And.Not.Contain("references"));
        Assert.That(page + own, Does.Contain("ask the leader of their team").And.Not.Contain("references are not checked"));
        Assert.That(leaders, Does.Contain("references are not checked"));
    }

    [Test]
    public async Task A_loan_goes_with_its_case_when_that_is_erased()
    {
        var built = await CaseOf(Worker);
        await Lent(built.Id, (await Ready()).User);

        await InDatabase(async db =>
        {
            await db.Cases.Where(c => c.Id == built.Case.Id).ExecuteDeleteAsync();
            Assert.That(await db.CaseLoans.CountAsync(l => l.CaseId == built.Case.Id), Is.Zero);
        });
    }

    [Test]
    public async Task Who_does_not_work_the_case_lends_it_to_nobody()
    {
        var built = await CaseOf(await CaseWorker("another-lender"));
        var (user, _) = await Ready();

        Assert.That((int)(await Lend(built.Id, user)).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await Lend(built.Id, user, by: Leader)).StatusCode, Is.EqualTo(201), "the leader of its team does");
    }

    [Test]
    public async Task Whatever_ends_readiness_or_the_case_ends_what_is_seen_at_once()
    {
        await Sees(true, (_, _) => Task.CompletedTask);
        await Sees(false, (_, user) => Change(user, v => v.CheckPapers(null, null, Today)));
        await Sees(false, (_, user) => Change(user, v => v.Vet(new Vetting(DbsLevel.Enhanced, Today.AddYears(-4), Guid.Empty, Today.AddDays(-1)), Today)));
        await Sees(false, (_, user) => Change(user, v => v.SetActive(false)));
        await Sees(false, (built, _) => InDatabase(async db => await db.Cases.Where(c => c.Id == built.Case.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.RiskGrade, RiskGrade.High))));
        await Sees(false, (built, _) => InDatabase(async db => await db.Cases.Where(c => c.Id == built.Case.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, CaseStatus.Restricted))));
        await Sees(false, (built, _) => InDatabase(async db => await db.CaseLoans.Where(l => l.CaseId == built.Case.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.UntilOn, Today.AddDays(-1)))));
        await Sees(false, async (built, user) => await Post(Leader, $"/api/v1/cases/{built.Id}/lock-out", new { userId = user.Id, reason = "x" }, await CaseVersion(built)));
        await Sees(false, async (built, _) => await Post(Client, $"/api/v1/cases/{built.Id}/close", new { reasonCode = "COMP", note = "Done" }, await CaseVersion(built)));
    }

    [Test]
    public async Task A_loan_whose_day_is_over_is_ended_and_what_was_promised_goes_to_the_worker()
    {
        var built = await CaseOf(Worker);
        var (user, _) = await Ready();
        var loan = await Lent(built.Id, user);
        var planned = await Post(Client, $"/api/v1/cases/{built.Id}/follow-ups", new { what = "Ring about the alarm", dueUtc = Now.AddDays(20), assignedToId = user.Id });
        await InDatabase(async db => await db.CaseLoans.Where(l => l.CaseId == built.Case.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.UntilOn, Today.AddDays(-1))));

        await Send(new LookAfterVolunteersCommand());

        Assert.That((int)planned.StatusCode, Is.EqualTo(201), await planned.Content.ReadAsStringAsync());
        Assert.That((await Loan(built.Id, loan))["endedBecause"]!.ToString(), Is.EqualTo("day_over"));
        await InDatabase(async db => Assert.That((await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id)).AssignedToId, Is.EqualTo(UserId.From(Worker.Id))));
    }

    private async Task Sees(bool expected, Func<BuiltCase, Infrastructure.Security.AppUser, Task> change)
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        Assert.That(await StatusOf(volunteer, $"/api/v1/lent-cases/{built.Id}"), Is.EqualTo(200), "before");

        await change(built, user);

        var list = (await volunteer.GetFromJsonAsync<JsonObject>("/api/v1/lent-cases"))!["cases"]!.AsArray().Count;
        var note = await Post(volunteer, $"/api/v1/lent-cases/{built.Id}/notes", new { text = "x" });
        Assert.That(
            (await StatusOf(volunteer, LentLinks.Case(built.Id)), await StatusOf(volunteer, $"/api/v1/lent-cases/{built.Id}"), list, (int)note.StatusCode),
            Is.EqualTo(expected ? (200, 200, 1, 201) : (404, 404, 0, 404)));
    }

    private async Task<long> CaseVersion(BuiltCase built) => (await Json(Leader, $"/api/v1/cases/{built.Id}"))["version"]!.GetValue<long>();
}
