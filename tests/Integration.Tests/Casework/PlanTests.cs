using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class PlanTests : WorkerFixture
{
    [Test]
    public async Task A_goal_is_set_gets_its_actions_and_is_reached()
    {
        var built = await CaseOf(Worker);
        var set = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/goals", new { needCode = "N1", what = " Sleep through the night " });
        var address = set.Headers.Location!.ToString();

        var added = await Client.PostAsJsonAsync(address + "/actions", new { what = "See the doctor", by = "person", dueOn = "2026-11-27" });
        var action = (await Json(added))["actions"]![0]!["id"]!.ToString();
        var settled = await Act($"{address}/actions/{action}/settle", new { done = true, note = "Went on Monday" }, 2);
        var stale = await Act($"{address}/end", new { reached = true }, 2);
        var ended = await Act($"{address}/end", new { reached = true }, 3);

        Assert.That(new[] { set, added, settled, stale, ended }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 201, 201, 204, 412, 204 }));
        var plan = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/plan"))!;
        var goal = plan["goals"]![0]!;
        Assert.That(
            (goal["what"]!.ToString(), goal["need"]!.ToString(), goal["status"]!.ToString(), goal["actions"]![0]!["state"]!.ToString()),
            Is.EqualTo(("Sleep through the night", "Mental and physical health", "reached", "done")));
        Assert.That((await Read(Client, $"/cases/{built.Id}/timeline")), Does.Contain("Goal set").And.Contain("Went on Monday"));
    }

    [Test]
    public async Task An_action_of_the_worker_stands_in_their_work_until_it_is_settled()
    {
        var built = await CaseOf(Worker);
        var address = (await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/goals", new { needCode = "N1", what = "Sleep" })).Headers.Location!.ToString();
        var added = await Json(await Client.PostAsJsonAsync(address + "/actions", new { what = "Ring the sleep clinic", by = "worker", dueOn = "2026-11-23" }));
        await Client.PostAsJsonAsync(address + "/actions", new { what = "Buy a lamp", by = "person", dueOn = "2026-11-23" });

        var before = await Read(Client, "/my-work");
        await Act($"{address}/actions/{added["actions"]![0]!["id"]}/settle", new { done = true }, 3);

        Assert.That(before, Does.Contain("Ring the sleep clinic").And.Contain(SupportLinks.Plan(built.Id)).And.Match("Ring the sleep clinic[^~]*?>Action of the plan<[^~]*?</li>").And.Not.Contain("Buy a lamp"));
        Assert.That(await Read(Client, "/my-work"), Does.Not.Contain("Ring the sleep clinic"));
    }

    [Test]
    public async Task An_action_for_another_century_is_refused()
    {
        var built = await CaseOf(Worker);
        var address = (await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/goals", new { needCode = "N1", what = "Sleep" })).Headers.Location!.ToString();

        var far = await Client.PostAsJsonAsync(address + "/actions", new { what = "x", by = "worker", dueOn = "9999-12-31" });

        Assert.That(await far.Content.ReadAsStringAsync(), Does.Contain("goal.too-far-ahead"));
    }

    [Test]
    public async Task A_goal_of_another_case_is_not_found()
    {
        var (mine, other) = (await CaseOf(Worker), await CaseOf(Worker));
        var set = await Json(await Client.PostAsJsonAsync($"/api/v1/cases/{other.Id}/goals", new { needCode = "N1", what = "Sleep" }));

        var smuggled = await Act($"/api/v1/cases/{mine.Id}/goals/{set["id"]}/end", new { reached = true }, 1);

        Assert.That((int)smuggled.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task The_page_shows_the_plan_and_takes_a_goal_an_action_and_what_became_of_it()
    {
        var built = await CaseOf(Worker);
        Assert.That(await Read(Client, SupportLinks.Plan(built.Id)), Does.Contain("No goal yet"));

        await Submit(Client, SupportLinks.SetGoal(built.Id), ("NeedCode", "N2"), ("What", "A safe place to live"));
        var missing = await Submit(Client, SupportLinks.SetGoal(built.Id), ("What", ""));
        var goal = await Goal(built.Id);
        await Submit(
            Client, SupportLinks.AddAction(built.Id, goal), ("What", "Ring the housing office"), ("By", "Worker"), ("DueOn.Day", "27"), ("DueOn.Month", "11"),
            ("DueOn.Year", "2026"));
        var action = Guid.Empty;
        await InDatabase(async db => action = (await db.Goals.SingleAsync(g => g.CaseId == built.Case.Id)).Actions[0].Id.Value);
        var unexplained = await Submit(Client, SupportLinks.SettleAction(built.Id, goal, action), ("Done", "false"));
        await Submit(Client, SupportLinks.SettleAction(built.Id, goal, action), ("Done", "false"), ("Note", "Office was shut"));
        await Submit(Client, SupportLinks.EndGoal(built.Id, goal), ("Reached", "false"), ("Note", "Stays with family"));

        var page = await Read(Client, SupportLinks.Plan(built.Id));
        Assert.That(page, Does.Contain("A safe place to live").And.Contain("Office was shut").And.Contain("Given up").And.Contain("Stays with family"));
        Assert.That(((int)missing.StatusCode, (int)unexplained.StatusCode), Is.EqualTo((400, 400)));
        Assert.That(await Text(missing), Does.Contain("Enter what is to be reached").And.Contain("href=\"#NeedCode\""));
    }

    [Test]
    public async Task Who_may_only_look_is_offered_nothing_and_a_stranger_finds_nothing()
    {
        var built = await CaseOf(Worker);
        using var lead = await SignedIn(await Person("plan-safeguarding", [Roles.SafeguardingLead]));
        using var stranger = await SignedIn(await CaseWorker("plan-stranger"));

        Assert.That(await Read(lead, SupportLinks.Plan(built.Id)), Does.Not.Contain("Set a goal"));
        Assert.That(await StatusOf(lead, SupportLinks.SetGoal(built.Id)), Is.EqualTo(403));
        Assert.That(await StatusOf(stranger, SupportLinks.Plan(built.Id)), Is.EqualTo(404));
        Assert.That((int)(await stranger.PostAsJsonAsync($"/api/v1/cases/{built.Id}/goals", new { needCode = "N1", what = "x" })).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task A_case_begins_with_the_dated_tasks_of_its_kind()
    {
        var (referral, person) = CaseManagement.Testing.A.Case().InTeam(await ContactTeam()).Receive(Now);
        referral.ContactAttempted(reached: true, Now, null, Now);
        await InUnitOfWork(db =>
        {
            db.AddRange(person, referral);
            return Task.CompletedTask;
        });

        var opened = await Send(new OpenCaseCommand(referral.Id, UserId.From(Worker.Id), "Knows them", 1));

        List<FollowUp> tasks = [];
        Case? about = null;
        await InDatabase(async db =>
        {
            tasks = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == opened).OrderBy(f => f.DueUtc).ToListAsync();
            about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == opened);
        });
        Assert.That(tasks.Select(t => t.What), Does.Contain("Assess needs").And.Contain("Agree the support plan"));
        Assert.That(tasks.Select(t => t.AssignedToId), Has.All.EqualTo(UserId.From(Worker.Id)));
        Assert.That((tasks[0].DueUtc, about!.NextDueUtc), Is.EqualTo((new DateTime(2026, 11, 24, 17, 0, 0, DateTimeKind.Utc), (DateTime?)tasks[0].DueUtc)));
    }

    private async Task<Guid> Goal(Guid about) => (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{about}/plan"))!["goals"]![0]!["id"]!.GetValue<Guid>();

    private async Task<HttpResponseMessage> Act(string path, object body, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await Client.SendAsync(request);
    }

    private static async Task<JsonObject> Json(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
}
