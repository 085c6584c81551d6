using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>New referrals are dealt to the contact officers on duty, in turn.</summary>
public sealed class DealingTests : DutyFixture
{
    [Test]
    public async Task Each_officer_gets_one_in_turn_and_the_turn_goes_on_where_it_stopped()
    {
        var team = await DealingTeam();
        var officers = new[] { await OfficerOf(team), await OfficerOf(team), await OfficerOf(team) };
        await Arrive(team, 4);
        await Deal(team);
        await Arrive(team, 5);
        await Deal(team);

        Assert.That(await HowMany(team), Is.EqualTo(officers.ToDictionary(o => o.Id, _ => 3)));
    }

    [Test]
    public async Task What_is_dealt_is_mine_in_the_inbox_with_the_act_in_its_history()
    {
        var team = await DealingTeam();
        var officer = await OfficerOf(team);
        var referral = (await Arrive(team, 1))[0];
        await Deal(team);

        var inbox = await (await As(officer)).Get("/inbox?tab=mine");

        Assert.That(inbox.Text, Does.Contain("Mine 1"));
        await InDatabase(async db => Assert.That(
            await db.Acts.Where(a => a.AggregateId == referral.Id.Value && a.Kind == nameof(ReferralDealt)).Select(a => a.Actor).SingleAsync(), Is.EqualTo("system")));
    }

    [Test]
    public async Task Where_a_team_does_not_want_it_nothing_is_dealt()
    {
        var team = await NewTeam();
        await OfficerOf(team);
        await Arrive(team, 2);

        await Send(new DealReferralsCommand());

        Assert.That(await HowMany(team), Is.Empty);
    }

    [Test]
    public async Task What_a_person_put_back_is_not_dealt_again()
    {
        var team = await DealingTeam();
        await OfficerOf(team);
        var referral = (await Arrive(team, 1))[0];
        await Deal(team);
        await InUnitOfWork(async db => (await db.Referrals.SingleAsync(r => r.Id == referral.Id)).AssignTo(null));

        await Deal(team);

        Assert.That(await HowMany(team), Is.Empty);
    }

    [Test]
    public async Task Only_who_is_on_duty_and_there_gets_any()
    {
        var team = await DealingTeam();
        var (onDuty, away, offDuty) = (await OfficerOf(team), await OfficerOf(team), await OfficerOf(team));
        await InDatabase(db => db.Workers.Add(WorkerAway(away, team)));
        await SetDuties(team, [.. new[] { onDuty, away }.SelectMany(o => Enum.GetValues<HalfDay>().Select(half => new Duty(Today, half, o.Id)))]);
        await Arrive(team, 3);
        await Deal(team);

        Assert.That(await HowMany(team), Is.EqualTo(new Dictionary<Guid, int> { [onDuty.Id] = 3 }), $"{away.Id} and {offDuty.Id} get none");
    }

    [Test]
    public async Task Who_knows_the_person_is_passed_over_once()
    {
        var team = await DealingTeam();
        var (knows, other) = (await OfficerOf(team), await OfficerOf(team));
        var built = (await Arrive(team, 1))[0];
        await InDatabase(db => db.Acquaintances.Add(Acquaintance.Said(UserId.From(knows.Id), built.PersonId, Now)));
        await Deal(team);
        await Arrive(team, 1);
        await Deal(team);

        Assert.That(await HowMany(team), Is.EqualTo(new Dictionary<Guid, int> { [knows.Id] = 1, [other.Id] = 1 }));
    }

    [Test]
    public async Task Those_that_cannot_be_dealt_do_not_stand_in_the_way_of_the_rest()
    {
        var team = await DealingTeam();
        var officer = await OfficerOf(team);
        var known = await Arrive(team, 101);
        await InDatabase(db => db.Acquaintances.AddRange(known.Select(r => Acquaintance.Said(UserId.From(officer.Id), r.PersonId, Now))));
        await Arrive(team, 2);

        await Send(new DealReferralsCommand());

        Assert.That(await HowMany(team), Is.EqualTo(new Dictionary<Guid, int> { [officer.Id] = 2 }));
    }

    [Test]
    public async Task Instances_that_deal_at_one_moment_give_each_referral_once_and_skip_nobody()
    {
        var team = await DealingTeam();
        var officers = new[] { await OfficerOf(team), await OfficerOf(team) };
        var arriving = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Arrive(team, 2)));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send(new DealReferralsCommand())));
        await arriving;
        await Send(new DealReferralsCommand());

        Assert.That(await HowMany(team), Is.EqualTo(officers.ToDictionary(o => o.Id, _ => 6)));
        await InDatabase(async db =>
        {
            var ids = (await db.Referrals.Where(r => r.TeamId == team).Select(r => r.Id).ToListAsync()).ConvertAll(id => id.Value);
            var acts = await db.Acts.Where(a => a.Kind == nameof(ReferralDealt) && ids.Contains(a.AggregateId)).GroupBy(a => a.AggregateId).Select(a => a.Count()).ToListAsync();
            Assert.That(acts, Has.Count.EqualTo(12).And.All.EqualTo(1));
        });
    }

    [Test]
    public async Task A_leader_sees_whose_turn_it_is()
    {
        var team = await DealingTeam();
        var (first, second) = (await OfficerOf(team), await OfficerOf(team));
        await Arrive(team, 1);
        await Deal(team);
        var leader = await LeaderOf(team);

        var turn = (await Json(leader, "/api/v1/duty-rota/today"))["turn"]!.AsArray().Select(t => t!["userId"]!.GetValue<Guid>()).ToList();

        var had = (await HowMany(team)).Keys.Single();
        Assert.That(turn, Is.EqualTo(new[] { had == first.Id ? second.Id : first.Id, had }));
        Assert.That((await leader.Get("/team")).Text, Does.Contain("Who gets the next referral"));
    }

    private async Task<TeamId> DealingTeam()
    {
        var team = await NewTeam();
        await InUnitOfWork(async db => (await db.Teams.SingleAsync(t => t.Id == team)).DealReferrals(true));
        return team;
    }

    private Task<AppUser> OfficerOf(TeamId team) => Person(Name("officer"), [Roles.ContactOfficer], team);

    private Task<int> Deal(TeamId team) => Send(new DealTeamsReferralsCommand(team));

    private async Task<List<Referral>> Arrive(TeamId team, int count)
    {
        var built = Enumerable.Range(0, count).Select(_ => A.Referral().In(team).ReceivedAt(Now).Build()).ToList();
        await InDatabase(db =>
        {
            db.AddRange(built.Select(b => b.Person));
            db.AddRange(built.Select(b => b.Referral));
        });
        return built.ConvertAll(b => b.Referral);
    }

    private async Task<Dictionary<Guid, int>> HowMany(TeamId team)
    {
        var assigned = new Dictionary<Guid, int>();
        await InDatabase(async db => assigned = (await db.Referrals.AsNoTracking().Where(r => r.TeamId == team && r.AssignedToId != null).ToListAsync())
            .CountBy(r => r.AssignedToId!.Value.Value).ToDictionary());
        return assigned;
    }

    private Domain.Allocation.Worker WorkerAway(AppUser user, TeamId team)
    {
        var worker = Domain.Allocation.Worker.Create(UserId.From(user.Id), user.DisplayName, team, [], [], 30);
        worker.PlanAbsence(Today, null);
        return worker;
    }
}
