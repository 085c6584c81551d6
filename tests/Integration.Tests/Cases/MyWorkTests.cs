using System.Text.RegularExpressions;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Cases;

public sealed partial class MyWorkTests : CaseFixture
{
    [Test]
    public async Task What_is_due_next_comes_first_and_what_has_no_date_last()
    {
        var worker = await CaseWorker("orderly");
        var none = await CaseOf(worker);
        var late = await CaseOf(worker);
        var soon = await CaseOf(worker);
        await Promise(late, worker, "Later", Now.AddDays(3));
        await Promise(soon, worker, "Sooner", Now.AddHours(2));
        using var client = await SignedIn(worker);

        var html = await Read(client, "/my-work");

        Assert.That(References().Matches(html[html.IndexOf("<tbody", StringComparison.Ordinal)..]).Select(m => m.Value).Distinct(),
            Is.EqualTo(new[] { soon.Case.Reference, late.Case.Reference, none.Case.Reference }));
        Assert.That(html, Does.Contain("Nothing planned"));
    }

    [Test]
    public async Task Follow_ups_stand_on_top_by_when_they_are_due()
    {
        var worker = await CaseWorker("punctual");
        var built = await CaseOf(worker);
        await Promise(built, worker, "Ring today", Now.AddHours(3));
        await Promise(built, worker, "Ring on Tuesday", Now.AddDays(4));
        await Promise(built, worker, "Ring next month", Now.AddDays(30));
        await Promise(built, worker, "Ring at once", Now.AddMinutes(1));
        using var client = await SignedIn(worker);
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        var html = await Read(client, "/my-work");

        Assert.That(html, Does.Match("Due now[^~]*Ring at once[^~]*Today[^~]*Ring today[^~]*This week[^~]*Ring on Tuesday").And.Not.Contain("Ring next month"));
        Assert.That(html, Does.Contain($"/cases/{built.Id}/follow-ups"));
        Assert.That(html, Does.Match(">What is due</h2>[^~]*Ring at once[^~]*?>Follow-up<[^~]*?</li>").And.Not.Contain(">Follow-ups</h2>"));
    }

    [Test]
    public async Task A_case_that_somebody_else_leads_stands_with_the_joint_ones()
    {
        var (lead, beside) = (await CaseWorker("lead"), await CaseWorker("beside"));
        var built = await CaseOf(lead);
        using var client = await SignedIn(beside);
        Assert.That(await Read(client, "/my-work"), Does.Not.Contain("tab=joint"));
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(built.Case.Id, null, default))
            .AddWorker(Domain.Security.UserId.From(beside.Id), CaseWorkerRole.Covering, "The lead is away", Now));

        Assert.That(await Read(client, "/my-work"), Does.Contain("tab=joint"));
        Assert.That(await Read(client, "/my-work?tab=joint"), Does.Contain(built.Case.Reference));
        using var own = await SignedIn(lead);
        Assert.That(await Read(own, "/my-work?tab=joint"), Does.Not.Contain(built.Case.Reference));
    }

    [Test]
    public async Task A_case_without_contact_for_a_fortnight_has_gone_quiet()
    {
        var worker = await CaseWorker("silent");
        var (quiet, heard) = (await CaseOf(worker), await CaseOf(worker));
        using var client = await SignedIn(worker);
        var before = await Send(new ListMyWorkQuery(WorkScope.Mine, null), worker, Roles.CaseWorker);
        var start = Now;
        App.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(heard.Case.Id, null, default)).ContactMade(Now));

        var after = await Send(new ListMyWorkQuery(WorkScope.Mine, null), worker, Roles.CaseWorker);
        App.Clock.Set(start);

        Assert.That(before.Cases.Where(c => c.Quiet), Is.Empty);
        Assert.That(after.Cases.Where(c => c.Quiet).Select(c => c.Id), Is.EqualTo(new[] { quiet.Id }));
    }

    [Test]
    public async Task Tabs_count_mine_the_teams_and_what_is_closed()
    {
        var team = Domain.Allocation.TeamId.New();
        await InDatabase(db => db.Teams.Add(Domain.Allocation.Team.Create(team, "Counted team")));
        var worker = await CaseWorker("counted", team);
        var leader = await Person("counting", [Roles.TeamLeader], team);
        await CaseOf(worker);
        var closed = await CaseOf(worker);
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(closed.Case.Id, null, default)).Close(new Closing("COMP", [], null), 0, Now));

        var mine = await Send(new ListMyWorkQuery(WorkScope.Mine, null), worker, Roles.CaseWorker);
        var theirs = await Send(new ListMyWorkQuery(WorkScope.Team, null), leader, Roles.TeamLeader);
        var over = await Send(new ListMyWorkQuery(WorkScope.Closed, null), worker, Roles.CaseWorker);

        Assert.That((mine.Counts.Mine, mine.Counts.Team, mine.Counts.Closed), Is.EqualTo((1, (int?)null, 1)));
        Assert.That((theirs.Counts.Mine, theirs.Counts.Team, theirs.Counts.Closed), Is.EqualTo((0, (int?)1, 0)));
        Assert.That(over.Cases.Select(c => c.Id), Is.EqualTo(new[] { closed.Id }));
    }

    [Test]
    public async Task A_worker_sees_no_cases_of_the_team()
    {
        var team = await ContactTeam();
        var worker = await CaseWorker("alone", team);
        var other = await CaseOf(await CaseWorker("colleague", team));
        using var client = await SignedIn(worker);

        var html = await Read(client, "/my-work?tab=team");

        Assert.That(html, Does.Not.Contain(other.Case.Reference).And.Not.Contain("My team"));
    }

    [Test]
    public async Task Pages_of_fifty_neither_lose_nor_repeat_a_case()
    {
        var worker = await CaseWorker("laden");
        List<BuiltCase> all = [];
        await InUnitOfWork(db =>
        {
            for (var n = 0; n < 120; n++)
            {
                var built = A.Case().InTeam(Domain.Allocation.TeamId.From(worker.TeamId!.Value)).LedBy(Domain.Security.UserId.From(worker.Id)).Build(Now);
                built.Case.FollowUpsChanged(n % 2 == 0 ? Now.AddHours(n / 4) : null);
                db.AddRange(built.Person, built.Referral, built.Case);
                all.Add(built);
            }

            return Task.CompletedTask;
        });

        List<WorkRow> seen = [];
        string? after = null;
        do
        {
            var page = await Send(new ListMyWorkQuery(WorkScope.Mine, after), worker, Roles.CaseWorker);
            Assert.That(page.Cases, Has.Count.LessThanOrEqualTo(50));
            seen.AddRange(page.Cases);
            after = page.Next;
        }
        while (after is not null);

        Assert.That(seen.Select(r => r.Id), Is.Unique.And.EquivalentTo(all.Select(b => b.Id)));
        Assert.That(seen.Select(r => r.NextDueUtc ?? DateTime.MaxValue), Is.Ordered);
    }

    [Test]
    public async Task Whoever_has_no_cases_is_told_what_will_appear()
    {
        using var client = await SignedIn(await CaseWorker("new"));

        Assert.That(await Read(client, "/my-work"), Does.Contain("No open cases here"));
        Assert.That(await StatusOf(client, "/my-work?after=nonsense"), Is.EqualTo(400));
    }

    [GeneratedRegex("VCS-26-[0-9]{7}")]
    private static partial Regex References();
}
