using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class TeamFollowUpTests : FollowUpFixture
{
    [Test]
    public async Task Planned_for_the_team_it_stands_in_the_list_of_everybody_of_the_team_who_may_see_the_case()
    {
        var scene = await NewScene();
        var colleague = await CaseWorker(NewName("colleague"), scene.Case.TeamId);
        var otherLeader = await Person(NewName("leader"), [Roles.TeamLeader], await Team());

        var (id, planned) = await PlanForTeam(scene, TimeSpan.FromHours(2));

        Assert.That(planned["assignedToId"]?.ToString(), Is.Null);
        Assert.That((bool)planned["ofTeam"]!, Is.True);
        Assert.That(await Listed(scene.Worker), Is.EqualTo(new[] { id.Value }));
        Assert.That(await Listed(scene.Leader), Is.EqualTo(new[] { id.Value }));
        Assert.That(await Listed(colleague), Is.Empty, "who may not see the case");
        Assert.That(await Listed(otherLeader), Is.Empty, "another team's");
        Assert.That(await (await SignedIn(scene.Worker)).GetStringAsync(CaseLinks.MyWork), Does.Contain("Follow-ups that wait for somebody of your team</a>: 1"));
    }

    [Test]
    public async Task The_list_goes_on_where_it_ended_and_counts_all()
    {
        var scene = await NewScene();
        List<Guid> planned = [];
        for (var i = 1; i <= 3; i++)
        {
            planned.Add((await PlanForTeam(scene, TimeSpan.FromHours(i))).Id.Value);
        }

        var client = await SignedIn(scene.Leader);
        var first = (await client.GetFromJsonAsync<JsonObject>("/api/v1/team-follow-ups?limit=2&count=true"))!;
        var second = (await client.GetFromJsonAsync<JsonObject>($"/api/v1/team-follow-ups?limit=2&after={first["next"]}"))!;

        Assert.That((int)first["total"]!, Is.EqualTo(3));
        Assert.That(Ids(first).Concat(Ids(second)), Is.EqualTo(planned));
        Assert.That((int)(await client.GetAsync("/api/v1/team-follow-ups?limit=0")).StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task Of_those_who_take_it_at_once_one_has_it_and_the_others_are_told_that_it_is_taken()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(2));
        var before = (await Load(scene.Case.Id)).Version;

        var answers = await Task.WhenAll(new[] { scene.Worker, scene.Leader, scene.Worker, scene.Leader }.Select(one => Task.Run(() => Take(one, id))));

        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.NoContent), Is.EqualTo(2), "both tries of whoever was first");
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.NoContent))
        {
            Assert.That(await CodeOf(refused), Is.EqualTo("follow-up.taken-already"));
        }

        Assert.That((await Load(id)).AssignedToId, Is.Not.Null);
        Assert.That((await Load(scene.Case.Id)).Version, Is.EqualTo(before + 1), "taken once");
        Assert.That(await Listed(scene.Worker), Is.Empty);
    }

    /// <summary>Where the database lets two of them write at once, as SQL Server does, the slower one learns of the other only when it saves.</summary>
    [TestCase(false, 409)]
    [TestCase(true, 204)]
    public async Task Whoever_was_slower_when_it_was_saved_is_told_what_is_so_now(bool byThemselves, int status)
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(2));
        var race = new LostRace(async () => Assert.That((int)(await Take(byThemselves ? scene.Worker : scene.Leader, id)).StatusCode, Is.EqualTo(204)));
        await using var host = AnotherHost(race.Join);
        var client = host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address });
        client.DefaultRequestHeaders.Add("Cookie", (await SignedIn(scene.Worker)).DefaultRequestHeaders.GetValues("Cookie"));

        var answer = await client.PostAsync($"/api/v1/follow-ups/{id.Value}/take", null);

        Assert.That(race.WasRun, Is.True);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(status == 204 ? null : await CodeOf(answer), Is.EqualTo(status == 204 ? null : "follow-up.taken-already"));
    }

    [Test]
    public async Task It_is_taken_on_the_page_and_is_then_in_ones_own_work()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(2));
        var client = await SignedIn(scene.Worker);

        var answer = await (await PageForm.Open(client, CaseLinks.TeamFollowUps, $"{id.Value}")).Send();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await Load(id)).AssignedToId, Is.EqualTo(UserId.From(scene.Worker.Id)));
        Assert.That(await client.GetStringAsync(CaseLinks.MyWork), Does.Contain("Ring whoever called the desk"));
    }

    [Test]
    public async Task What_a_colleague_has_taken_is_refused_on_the_page_of_the_case_and_says_so()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(2));
        var form = await PageForm.Open(await SignedIn(scene.Leader), CaseLinks.FollowUps(scene.Case.Id.Value), $"{id.Value}");
        await Take(scene.Worker, id);

        var answer = await form.Send();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("A colleague has taken this follow-up already").And.Contain("for the team"));
    }

    [Test]
    public async Task Due_and_not_taken_each_leader_of_the_team_is_reminded_in_the_app_and_by_one_mail()
    {
        var scene = await NewScene();
        var second = await Person(NewName("leader"), [Roles.TeamLeader], scene.Case.TeamId);
        await PlanForTeam(scene, TimeSpan.FromMinutes(5));
        await PlanForTeam(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();
        await Remind();
        await SendMails();

        foreach (var leader in new[] { scene.Leader, second })
        {
            Assert.That((await NotificationsOf(leader)).Select(n => n.Text), Is.EqualTo(Enumerable.Repeat($"{scene.Case.Reference}: a follow-up is due, and nobody of the team has taken it", 2)));
            Assert.That(MailsTo(leader).Single().Subject, Is.EqualTo("2 follow-ups due to the team"));
            Assert.That(MailsTo(leader).Single().Body, Does.Contain(scene.Case.Reference).And.Not.Contain("desk"));
        }

        Assert.That(await NotificationsOf(scene.Worker), Is.Empty);
    }

    [Test]
    public async Task Stays_it_undone_it_is_escalated_as_any_other()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        App.Clock.Advance(TimeSpan.FromMinutes(61));

        await Remind();

        Assert.That((await Load(id)).Status, Is.EqualTo(FollowUpStatus.Escalated));
        Assert.That((await NotificationsOf(scene.Leader)).Select(n => n.Kind), Does.Contain("follow-up-late"));
        Assert.That(await (await SignedIn(scene.Leader)).GetStringAsync("/team"), Does.Contain(scene.Case.Reference));
        Assert.That((await Take(scene.Leader, id)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Taken_before_it_is_due_it_reminds_whoever_took_it()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromMinutes(5));
        await Take(scene.Worker, id);
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        await Remind();
        await SendMails();

        Assert.That((await NotificationsOf(scene.Worker)).Single().Kind, Is.EqualTo("follow-up-due"));
        Assert.That(MailsTo(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(await NotificationsOf(scene.Leader), Is.Empty);
    }

    [Test]
    public async Task It_is_handed_to_the_team_and_back()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1));

        Assert.That((int)(await Hand(scene.Worker, id, 1, new { toTeam = true, workerId = scene.Leader.Id })).StatusCode, Is.EqualTo(422));
        Assert.That((await Hand(scene.Worker, id, 1, new { toTeam = true })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Listed(scene.Leader), Is.EqualTo(new[] { id.Value }));
        Assert.That(await CodeOf(await Hand(scene.Worker, id, 2, new { toTeam = true })), Is.EqualTo("follow-up.waits-already"));
        Assert.That((int)(await Hand(scene.Worker, id, 1, new { workerId = scene.Leader.Id })).StatusCode, Is.EqualTo(412));
        Assert.That((await Hand(scene.Worker, id, 2, new { workerId = scene.Leader.Id })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Load(id)).AssignedToId, Is.EqualTo(UserId.From(scene.Leader.Id)));
        Assert.That((await NotificationsOf(scene.Leader)).Single().Kind, Is.EqualTo("follow-up-given"));
    }

    [Test]
    public async Task The_next_one_by_its_rule_is_the_teams_again()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(1), new { every = 1, unit = "weeks", times = 3 });
        await Take(scene.Worker, id);

        await Send(new CompleteFollowUpCommand(scene.Case.Id, id, null, 2), scene.Worker, Roles.CaseWorker);

        await InDatabase(async db =>
        {
            var next = await db.FollowUps.SingleAsync(f => f.PreviousId == id);
            Assert.That((next.AssignedToId, next.OfTeam), Is.EqualTo(((UserId?)null, true)));
        });
    }

    [Test]
    public async Task Somebody_and_the_team_at_once_is_refused_and_so_is_whoever_may_not_see_the_case()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(1));
        var colleague = await CaseWorker(NewName("colleague"), scene.Case.TeamId);
        var client = await SignedIn(scene.Worker);

        var both = await client.PostAsJsonAsync(
            $"/api/v1/cases/{scene.Case.Id.Value}/follow-ups", new { what = "Ring", dueUtc = Now.AddHours(1), forTeam = true, assignedToId = scene.Leader.Id });

        Assert.That((int)both.StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Take(colleague, id)).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task The_page_plans_it_for_the_team_from_a_template_that_says_so()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var address = CaseLinks.PlanFollowUp(scene.Case.Id.Value);
        Assert.That(await client.GetStringAsync($"{address}?template=DUTY-CALL"), Does.Contain("<option selected=\"selected\" value=\"team\""));

        var due = Domain.Common.LondonTime.ToLondon(Now.AddDays(1));
        var answer = await (await PageForm.Open(client, address, "What")).Send(
            ("What", "Ring whoever called the desk"), ("When.Day", $"{due.Day}"), ("When.Month", $"{due.Month}"), ("When.Year", $"{due.Year}"), ("When.Time", "10:30"),
            ("Fit", "AsGiven"), ("Worker", "team"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        Assert.That(await Listed(scene.Worker), Has.Count.EqualTo(1));
        Assert.That(await client.GetStringAsync(CaseLinks.FollowUps(scene.Case.Id.Value)), Does.Contain("Anybody of the team").And.Contain("Take it"));
    }

    [Test]
    public async Task Given_to_another_worker_the_case_keeps_what_waits_for_the_team()
    {
        var scene = await NewScene();
        var (id, _) = await PlanForTeam(scene, TimeSpan.FromHours(1));
        var next = await CaseWorker(NewName("next"), scene.Case.TeamId);

        await Send(new Application.Cases.AssignCaseCommand(scene.Case.Id, UserId.From(next.Id), "Invented", (await Load(scene.Case.Id)).Version), scene.Leader, Roles.TeamLeader);

        Assert.That((await Load(id)).AssignedToId, Is.Null);
        Assert.That(await Listed(next), Is.EqualTo(new[] { id.Value }));
    }

    private async Task<(FollowUpId Id, JsonObject Planned)> PlanForTeam(Scene scene, TimeSpan ahead, object? repeat = null)
    {
        var answer = await (await SignedIn(scene.Worker)).PostAsJsonAsync(
            $"/api/v1/cases/{scene.Case.Id.Value}/follow-ups", new { what = "Ring whoever called the desk", dueUtc = Now + ahead, forTeam = true, repeat });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        var planned = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return (new FollowUpId(Guid.Parse(planned["id"]!.ToString())), planned);
    }

    private async Task<IReadOnlyList<Guid>> Listed(AppUser user) => Ids((await (await SignedIn(user)).GetFromJsonAsync<JsonObject>("/api/v1/team-follow-ups"))!);

    private static IReadOnlyList<Guid> Ids(JsonObject page) => [.. page["items"]!.AsArray().Select(i => Guid.Parse(i!["id"]!.ToString()))];

    private async Task<HttpResponseMessage> Take(AppUser by, FollowUpId id) => await (await SignedIn(by)).PostAsync($"/api/v1/follow-ups/{id.Value}/take", null);

    private async Task<HttpResponseMessage> Hand(AppUser by, FollowUpId id, int version, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/follow-ups/{id.Value}/reassign") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await (await SignedIn(by)).SendAsync(request);
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())?["code"]?.ToString();
}
