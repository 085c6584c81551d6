using System.Net;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class FollowUpPageTests : FollowUpFixture
{
    [Test]
    public async Task An_empty_list_says_what_will_appear_and_offers_to_plan()
    {
        var scene = await NewScene();

        var html = await (await SignedIn(scene.Worker)).GetStringAsync(CaseLinks.FollowUps(scene.Case.Id.Value));

        Assert.That(html, Does.Contain("Nothing is planned").And.Contain(CaseLinks.PlanFollowUp(scene.Case.Id.Value)));
        Assert.That(html, Does.Contain($"<title>Follow-ups of {scene.Case.Reference}"));
    }

    [Test]
    public async Task A_follow_up_planned_for_a_time_in_London_stands_in_the_list_and_in_summer_that_is_an_hour_less_in_UTC()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var answer = await (await PlanForm(client, scene)).Send(
            ("What", "Call about the court date"), ("When.Day", "1"), ("When.Month", "6"), ("When.Year", "2027"), ("When.Time", "2:30pm"), ("Worker", ""));

        Assert.That((answer.StatusCode, answer.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, CaseLinks.FollowUps(scene.Case.Id.Value))));
        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.EqualTo(new DateTime(2027, 6, 1, 13, 30, 0, DateTimeKind.Utc)));
        var list = await client.GetStringAsync(CaseLinks.FollowUps(scene.Case.Id.Value));
        Assert.That(list, Does.Contain("Call about the court date").And.Contain("Follow-up planned for Tue 1 Jun 2027 14:30"));
    }

    [Test]
    public async Task A_time_that_the_clocks_skip_in_spring_is_explained_and_what_was_typed_is_kept()
    {
        var scene = await NewScene();

        var answer = await (await PlanForm(await SignedIn(scene.Worker), scene)).Send(
            ("What", "Call O'Connor"), ("When.Day", "28"), ("When.Month", "3"), ("When.Year", "2027"), ("When.Time", "1:30"));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(html, Does.Contain("The clocks go forward over this time").And.Contain("value=\"Call O'Connor\"").And.Contain("<title>Error: "));
    }

    [Test]
    public async Task A_time_that_occurs_twice_in_autumn_means_the_first()
    {
        var scene = await NewScene();

        await (await PlanForm(await SignedIn(scene.Worker), scene)).Send(
            ("What", "Call"), ("When.Day", "31"), ("When.Month", "10"), ("When.Year", "2027"), ("When.Time", "1:30"));

        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.EqualTo(new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc)));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        var scene = await NewScene();

        var answer = await (await PlanForm(await SignedIn(scene.Worker), scene)).Send(("What", ""));

        var html = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(html, Does.Contain("href=\"#What\"").And.Contain("href=\"#When\"").And.Contain("id=\"What-error\"").And.Contain("id=\"When-error\""));
    }

    [Test]
    public async Task Done_cancelled_snoozed_and_missed_each_have_a_page_and_move_it_to_where_it_belongs()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var about = scene.Case.Id.Value;
        var (done, cancelled, snoozed, missed) = (await FallenDue(scene), await FallenDue(scene), await FallenDue(scene), await FallenDue(scene));

        await (await PageForm.Open(client, CaseLinks.CompleteFollowUp(about, done.Value))).Send(("Outcome", "Reached"));
        await (await PageForm.Open(client, CaseLinks.CancelFollowUp(about, cancelled.Value))).Send(("Reason", "Moved away"));
        await (await PageForm.Open(client, CaseLinks.MissFollowUp(about, missed.Value))).Send(("Reason", "Nobody in"));
        await (await PageForm.Open(client, CaseLinks.SnoozeFollowUp(about, snoozed.Value))).Send(
            ("When.Day", "1"), ("When.Month", "2"), ("When.Year", "2027"), ("When.Time", "9"));

        Assert.That(
            new[] { await Load(done), await Load(cancelled), await Load(snoozed), await Load(missed) }.Select(f => f.Status),
            Is.EqualTo(new[] { FollowUpStatus.Done, FollowUpStatus.Cancelled, FollowUpStatus.Planned, FollowUpStatus.Missed }));
        Assert.That(await client.GetStringAsync(CaseLinks.FollowUps(about)), Does.Contain("Reached").And.Contain("Moved away").And.Contain("Nobody in"));
    }

    [Test]
    public async Task Somebody_else_was_first_is_said_and_the_second_try_counts()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        var id = await FallenDue(scene);
        var form = await PageForm.Open(client, CaseLinks.CompleteFollowUp(scene.Case.Id.Value, id.Value));
        await Send(new SnoozeFollowUpCommand(scene.Case.Id, id, Now.AddDays(1), (await Load(id)).Version), scene.Worker, Roles.CaseWorker);

        var stale = await form.Send(("Outcome", "Reached"));

        var html = await stale.Content.ReadAsStringAsync();
        Assert.That((int)stale.StatusCode, Is.EqualTo(409));
        Assert.That(html, Does.Contain("Someone else changed this").And.Contain("Reached").And.Contain("name=\"Version\" value=\"3\""));
        Assert.That((int)(await form.Send(("Version", "3"))).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Without_its_token_a_form_does_nothing()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var answer = await client.PostAsync(CaseLinks.PlanFollowUp(scene.Case.Id.Value), new FormUrlEncodedContent([new("What", "Call")]));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task A_follow_up_is_not_found_below_another_case_or_by_a_stranger()
    {
        var scene = await NewScene();
        var other = await NewScene();
        var id = await FallenDue(scene);

        var stranger = await (await SignedIn(other.Worker)).GetAsync(CaseLinks.FollowUps(scene.Case.Id.Value));
        var smuggled = await (await SignedIn(other.Worker)).GetAsync(CaseLinks.CompleteFollowUp(other.Case.Id.Value, id.Value));

        Assert.That((stranger.StatusCode, smuggled.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That(
            () => Send(new CompleteFollowUpCommand(other.Case.Id, id, null, 2), other.Worker, Roles.CaseWorker),
            Throws.TypeOf<Application.Common.NotFoundException>());
    }

    [Test]
    public async Task Who_may_only_look_is_offered_no_act()
    {
        var scene = await NewScene();
        await FallenDue(scene);
        var lead = await Person(NewName("safeguarding"), [Roles.SafeguardingLead]);

        var client = await SignedIn(lead);
        var html = await client.GetStringAsync(CaseLinks.FollowUps(scene.Case.Id.Value));

        Assert.That((int)(await client.GetAsync(CaseLinks.PlanFollowUp(scene.Case.Id.Value))).StatusCode, Is.EqualTo(403));
        Assert.That(html, Does.Contain("Call about the court date").And.Not.Contain("/complete").And.Not.Contain("Plan a follow-up"));
    }

    private static Task<PageForm> PlanForm(HttpClient client, Scene scene) => PageForm.Open(client, CaseLinks.PlanFollowUp(scene.Case.Id.Value), "name=\"What\"");

    private async Task<FollowUpId> FallenDue(Scene scene)
    {
        var id = await Plan(scene, TimeSpan.FromSeconds(1));
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Remind();
        return id;
    }
}
