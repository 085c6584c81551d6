using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>A worker is away or leaves, and a leader gives their cases to others.</summary>
public sealed class RedistributionTests : RedistributionFixture
{
    [Test]
    public async Task The_page_gives_lets_wait_and_keeps_all_at_once_with_reasons_and_follow_ups()
    {
        var team = await NewTeam();
        var (leaving, taker) = (await WorkerOf(team), await WorkerOf(team));
        var built = await Cases(leaving, 3);
        await Promise(built[0], leaving, "Ring about the letter", Now.AddDays(2));
        var leader = await LeaderOf(team);
        var page = await leader.Get(Address(leaving));

        var done = await leader.Post(page, [.. await Fields(page, leaving, leader, (built[0], $"{taker.Id}", "Knows the street"), (built[1], "wait", "For next week"), (built[2], "keep", ""))]);

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That(await LeadOf(built[0]), Is.EqualTo(taker.Id));
        Assert.That(await LeadOf(built[1]), Is.Null);
        Assert.That(await LeadOf(built[2]), Is.EqualTo(leaving.Id));
        await InDatabase(async db => Assert.That((await db.FollowUps.SingleAsync(f => f.CaseId == built[0].Case.Id)).AssignedToId?.Value, Is.EqualTo(taker.Id)));
        Assert.That((await leader.Get($"/cases/{built[0].Id}/timeline")).Text, Does.Contain("Knows the street"));
        Assert.That((await leader.Get($"/cases/{built[1].Id}/timeline")).Text, Does.Contain("For next week"));
    }

    [Test]
    public async Task Nothing_is_given_where_one_case_was_changed_meanwhile_and_the_table_comes_again_with_what_was_chosen()
    {
        var team = await NewTeam();
        var (leaving, taker) = (await WorkerOf(team), await WorkerOf(team));
        var built = await Cases(leaving, 2);
        var leader = await LeaderOf(team);
        var page = await leader.Get(Address(leaving));
        var fields = await Fields(page, leaving, leader, (built[0], $"{taker.Id}", "x"), (built[1], "wait", "Mine to say"));
        await Act(leader, built[1], "weight", new { atCourt = true });

        var refused = await leader.Post(page, [.. fields]);
        var again = await leader.Post(refused, [.. await Fields(refused, leaving, leader, (built[0], $"{taker.Id}", "x"), (built[1], "wait", "Mine to say"))]);

        Assert.That((refused.Status, again.Status), Is.EqualTo((409, 302)), refused.Text);
        Assert.That(refused.Text, Does.Contain("Someone else changed this").And.Contain("Mine to say").And.Contain(built[1].Case.Reference));
    }

    [Test]
    public async Task What_cannot_be_done_for_one_case_is_done_for_none()
    {
        var team = await NewTeam();
        var (leaving, taker, away) = (await WorkerOf(team), await WorkerOf(team), await WorkerOf(team));
        var built = await Cases(leaving, 2);
        var leader = await LeaderOf(team);
        await InDatabase(async db => (await db.Workers.SingleAsync(w => w.Id == UserId.From(away.Id))).PlanAbsence(DateOnly.FromDateTime(Now), null));

        var toAway = await Send(leader, leaving, [Give(built[0], taker), Give(built[1], away)]);
        var toThemselves = await Send(leader, leaving, [Give(built[0], leaving)]);
        var withoutReason = await Send(leader, leaving, [Give(built[0], taker, "")]);
        var undecided = await Send(leader, leaving, [new { id = built[0].Id, version = 1, reason = "x" }]);
        var notTheirs = await Send(leader, leaving, [Give(built[0], taker), Give(await CaseOf(taker), away)]);

        Assert.That(
            new[] { toAway, toThemselves, withoutReason, undecided, notTheirs },
            Is.EqualTo(new[] { (409, "allocation.away"), (409, "allocation.not-a-worker"), (422, "invalid"), (422, "invalid"), (409, "allocation.caseload-changed") }));
        Assert.That((await LeadOf(built[0]), await LeadOf(built[1])), Is.EqualTo(((Guid?)leaving.Id, (Guid?)leaving.Id)));
    }

    [Test]
    public async Task Only_a_leader_of_the_team_may()
    {
        var team = await NewTeam();
        var (leaving, taker) = (await WorkerOf(team), await WorkerOf(team));
        var built = (await Cases(leaving, 1))[0];
        var elsewhere = await LeaderOf(await NewTeam());
        var admin = await As(await Person(Name("admin"), [Roles.Administrator]));

        Assert.That((await elsewhere.Get(Address(leaving))).Status, Is.EqualTo(404));
        Assert.That((await elsewhere.Api(HttpMethod.Post, Api(leaving), new { cases = new[] { Give(built, taker) } }, 1)).StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
        Assert.That((await admin.Get(Address(leaving))).Status, Is.EqualTo(403));
        Assert.That((await (await As(taker)).Get(Address(leaving))).Status, Is.EqualTo(403));
        Assert.That((await admin.Get($"/team/workers/{leaving.Id}")).Text, Does.Not.Contain("Redistribute"));
    }

    [Test]
    public async Task Of_two_leaders_at_one_moment_the_second_is_refused()
    {
        var team = await NewTeam();
        var (leaving, taker) = (await WorkerOf(team), await WorkerOf(team));
        var built = (await Cases(leaving, 1))[0];
        var leaders = new[] { await LeaderOf(team), await LeaderOf(team) };
        var version = (await Found(leaders[0], leaving))["version"]!.GetValue<long>();

        var answers = await Task.WhenAll(leaders.Select(l => l.Api(HttpMethod.Post, Api(leaving), new { cases = new[] { Give(built, taker) } }, version)));

        Assert.That(answers.Select(a => (int)a.StatusCode), Is.EquivalentTo(new[] { 204, 412 }));
        await InDatabase(async db => Assert.That(
            await db.Cases.Where(c => c.Id == built.Case.Id).SelectMany(c => c.Workers).CountAsync(), Is.EqualTo(2), "given once"));
    }

    [Test]
    public async Task Where_they_work_beside_another_their_part_ends_or_stays()
    {
        var team = await NewTeam();
        var (leaving, lead) = (await WorkerOf(team), await WorkerOf(team));
        var (ends, stays) = (await Beside(lead, leaving), await Beside(lead, leaving));
        var leader = await LeaderOf(team);
        var parts = (await Found(leader, leaving))["parts"]!.AsArray().Where(p => p!["caseId"]!.GetValue<Guid>() == ends.Id).Select(p => new { id = ends.Id, version = p!["version"]!.GetValue<long>() });

        var page = await leader.Get(Address(leaving));
        var version = (await Found(leader, leaving))["version"]!.GetValue<long>();
        var done = await leader.Api(HttpMethod.Post, Api(leaving), new { partsToEnd = parts, partsReason = "Leaves us" }, version);

        Assert.That((int)done.StatusCode, Is.EqualTo(204));
        Assert.That(page.Text, Does.Contain("Their part in 2 other cases"));
        Assert.That((await WorksOn(ends, leaving), await WorksOn(stays, leaving)), Is.EqualTo((false, true)));
        Assert.That((await leader.Get($"/cases/{ends.Id}/timeline")).Text, Does.Contain("Leaves us"));
    }

    [Test]
    public async Task Sixty_cases_take_no_more_questions_than_six()
    {
        var (few, many) = (await QuestionsFor(6), await QuestionsFor(60));

        Assert.That((many.Shown, many.Done), Is.EqualTo((few.Shown, few.Done)));
        Assert.That(many.Done, Is.LessThan(60));
    }

    [Test]
    public async Task Disabling_somebody_with_cases_tells_their_leader_where_to_redistribute_them()
    {
        var team = await NewTeam();
        var (leaving, taker) = (await WorkerOf(team), await WorkerOf(team));
        var built = await Cases(leaving, 2);
        var leader = await LeaderOf(team);
        var admin = await As(await Person(Name("admin"), [Roles.Administrator]));
        var asked = await admin.Get($"/administration/users/{leaving.Id}/disable");

        var disabled = await admin.Post(asked);
        var notice = await leader.Get("/notifications");
        var done = await Send(leader, leaving, [.. built.Select(b => Give(b, taker))]);

        Assert.That((asked.Status, disabled.Status, done), Is.EqualTo((200, 302, (204, (string?)null))), disabled.Text);
        Assert.That(asked.Text, Does.Contain("They lead 2 open cases"));
        Assert.That(notice.Text, Does.Contain("2 open cases need another worker"));
        await InDatabase(async db => Assert.That(await db.Notifications.CountAsync(n => n.Link == Address(leaving)), Is.EqualTo(1)));
    }

    [Test]
    public async Task Three_hundred_cases_fit_into_one_form()
    {
        var team = await NewTeam();
        var leaving = await WorkerOf(team);
        var built = await Cases(leaving, 300);
        var leader = await LeaderOf(team);
        var page = await leader.Get(Address(leaving));

        var done = await leader.Post(page, [.. await Fields(page, leaving, leader, [.. built.Select(b => (b, "wait", "They leave us"))])]);

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await LeadOf(built[0]), await LeadOf(built[299])), Is.EqualTo(((Guid?)null, (Guid?)null)));
    }

    [Test]
    public async Task An_offer_to_somebody_who_left_ends_and_who_made_it_is_told()
    {
        var team = await NewTeam();
        var (lead, leaving) = (await WorkerOf(team), await WorkerOf(team));
        var built = (await Cases(lead, 1))[0];
        var leader = await LeaderOf(team);
        var admin = await As(await Person(Name("admin"), [Roles.Administrator]));
        var offered = await leader.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/transfers", new { workerId = leaving.Id, reason = "Knows the street" }, null);

        await admin.Post(await admin.Get($"/administration/users/{leaving.Id}/disable"));

        Assert.That((int)offered.StatusCode, Is.EqualTo(201), await offered.Content.ReadAsStringAsync());
        await InDatabase(async db => Assert.That((await db.CaseTransfers.SingleAsync(t => t.CaseId == built.Case.Id)).Status, Is.EqualTo(Domain.Allocation.TransferStatus.Lapsed)));
        Assert.That((await leader.Get("/notifications")).Text, Does.Contain($"Your offer of {built.Case.Reference} has ended"));
    }

    [Test]
    public async Task A_long_absence_offers_it_and_a_short_one_does_not()
    {
        var team = await NewTeam();
        var worker = await WorkerOf(team);
        await Cases(worker, 1);
        var leader = await LeaderOf(team);

        Assert.That(await Planned(leader, worker, "3", "4"), Does.Not.Contain("Redistribute their cases"));
        Assert.That(await Planned(leader, worker, "7", "18"), Does.Contain("Redistribute their cases"));
    }

    private static async Task<string> Planned(Browser leader, AppUser worker, string from, string until)
    {
        var page = await leader.Get($"/team/workers/{worker.Id}/absence");
        var done = await leader.Post(
            page, ("From.Day", from), ("From.Month", "12"), ("From.Year", "2026"), ("Until.Day", until), ("Until.Month", "12"), ("Until.Year", "2026"));
        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        return (await leader.Get(done.Location!)).Text;
    }

    private async Task<(int Shown, int Done)> QuestionsFor(int cases)
    {
        var team = await NewTeam();
        var (leaving, taker, leader) = (await WorkerOf(team), await WorkerOf(team), await Person(Name("leader"), [Roles.TeamLeader], team));
        await InDatabase(async db => (await db.Workers.SingleAsync(w => w.Id == UserId.From(taker.Id))).Describe(taker.DisplayName, team, [], [], 60));
        var built = await Cases(leaving, cases);
        foreach (var one in built)
        {
            await Promise(one, leaving, "Ring", Now.AddDays(1));
        }

        var counter = new ReadCounter();
        using var counted = counter.Counting(App);
        var browser = await Browser.SignedIn(counted, leader);
        await browser.Get("/team");
        counter.Texts.Clear();
        var found = await Found(browser, leaving);
        var shown = counter.Texts.Count;
        var body = new { cases = found["cases"]!.AsArray().Select(c => Give(c!, taker)) };
        counter.Texts.Clear();
        var done = await browser.Api(HttpMethod.Post, Api(leaving), body, found["version"]!.GetValue<long>());

        Assert.That((int)done.StatusCode, Is.EqualTo(204), await done.Content.ReadAsStringAsync());
        return (shown, counter.Texts.Count(IsQuestion));
    }

    /// <summary>What is written comes in batches of the database's own size.</summary>
    private static bool IsQuestion(string text) => text.StartsWith("SELECT", StringComparison.Ordinal);
}
