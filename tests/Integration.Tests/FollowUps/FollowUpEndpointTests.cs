using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class FollowUpEndpointTests : FollowUpFixture
{
    [Test]
    public async Task A_worker_plans_one_for_themselves_and_the_worklist_knows_when()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var answer = await client.PostAsJsonAsync(ListOf(scene), new { what = " Call about the court date ", dueUtc = "2026-12-01T10:30:00+01:00" });

        var planned = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.That((int)answer.StatusCode, Is.EqualTo(201));
        Assert.That(answer.Headers.ETag!.Tag, Is.EqualTo("\"1\""));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo($"/api/v1/follow-ups/{planned!["id"]}"));
        Assert.That((planned["what"]!.ToString(), planned["assignedTo"]!.ToString()), Is.EqualTo(("Call about the court date", scene.Worker.DisplayName)));
        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.EqualTo(new DateTime(2026, 12, 1, 9, 30, 0, DateTimeKind.Utc)));
    }

    [Test]
    public async Task A_machine_plans_for_the_lead_worker()
    {
        var scene = await NewScene();
        var client = await WithKey(null, "cases:read", "followups:write");

        var answer = await client.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z" });

        Assert.That((await answer.Content.ReadFromJsonAsync<JsonObject>())!["assignedToId"]!.ToString(), Is.EqualTo($"{scene.Worker.Id}"));
    }

    [Test]
    public async Task It_is_given_only_to_somebody_who_may_see_the_case()
    {
        var scene = await NewScene();
        var colleague = await CaseWorker(NewName("colleague"), scene.Case.TeamId);
        var client = await SignedIn(scene.Worker);

        var given = await client.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z", assignedToId = scene.Leader.Id });
        var refused = await client.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z", assignedToId = colleague.Id });

        Assert.That((int)given.StatusCode, Is.EqualTo(201));
        Assert.That(await CodeOf(refused), Is.EqualTo((409, "follow-up.cannot-see-case")));
    }

    [TestCase("2026-11-20T09:59:59Z", "follow-up.in-the-past")]
    [TestCase("2062-11-20T10:00:00Z", "follow-up.too-far-ahead")]
    public async Task A_time_that_cannot_be_meant_is_refused(string due, string code)
    {
        var scene = await NewScene();

        var answer = await (await SignedIn(scene.Worker)).PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = due });

        Assert.That(await CodeOf(answer), Is.EqualTo((409, code)));
    }

    [Test]
    public async Task All_faults_of_a_plan_are_told_at_once()
    {
        var scene = await NewScene();

        var answer = await (await SignedIn(scene.Worker)).PostAsJsonAsync(ListOf(scene), new { what = "\u200B " });

        var errors = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject();
        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
        Assert.That(errors.Select(e => e.Key), Is.EquivalentTo(new[] { "what", "dueUtc" }));
    }

    [TestCase("""{"what":"Call","dueUtc":"2026-12-01T10:30:00"}""")]
    [TestCase("""{"what":"Call","dueUtc":"tomorrow"}""")]
    [TestCase("""{"what":"Call","dueUtc":"2026-12-01T10:30:00Z","colour":"red"}""")]
    public async Task An_instant_without_its_offset_and_members_that_do_not_exist_are_refused(string body)
    {
        var scene = await NewScene();

        var answer = await (await SignedIn(scene.Worker)).PostAsync(ListOf(scene), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task Repeated_under_its_key_a_plan_is_planned_once()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one");

        var first = await client.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z" });
        var again = await client.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z" });

        Assert.That(((int)again.StatusCode, again.Headers.Location), Is.EqualTo((201, first.Headers.Location)));
        Assert.That(Whats((await client.GetFromJsonAsync<JsonObject>(ListOf(scene)))!), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_stale_act_is_answered_with_what_is_held_now()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1));

        var stale = await (await SignedIn(scene.Worker)).SendAsync(Act(id, "complete", "{}", version: 7));

        var current = (await stale.Content.ReadFromJsonAsync<JsonObject>())!["current"]!;
        Assert.That(stale.Headers.ETag!.Tag, Is.EqualTo("\"1\""));
        Assert.That((current["status"]!.ToString(), current["what"]!.ToString()), Is.EqualTo(("planned", "Call about the court date")));
    }

    [Test]
    public async Task Text_beyond_the_limit_is_refused_and_a_name_with_an_apostrophe_is_kept_as_it_is()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);

        var tooLong = await client.PostAsJsonAsync(ListOf(scene), new { what = new string('x', FollowUp.WhatMaxLength + 1), dueUtc = "2026-12-01T10:30:00Z" });
        var kept = await client.PostAsJsonAsync(ListOf(scene), new { what = "Ask O'Connor <b>&amp; Łukasik", dueUtc = "2026-12-01T10:30:00Z" });

        Assert.That((int)tooLong.StatusCode, Is.EqualTo(422));
        Assert.That((await kept.Content.ReadFromJsonAsync<JsonObject>())!["what"]!.ToString(), Is.EqualTo("Ask O'Connor <b>&amp; Łukasik"));
    }

    [TestCase("complete", "{\"outcome\":\"Reached\"}", FollowUpStatus.Done)]
    [TestCase("cancel", "{\"reason\":\"Moved away\"}", FollowUpStatus.Cancelled)]
    public async Task A_planned_one_is_finished_with_the_version_that_was_seen(string act, string body, FollowUpStatus status)
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1));
        var client = await SignedIn(scene.Worker);

        var without = await client.SendAsync(Act(id, act, body, version: null));
        var stale = await client.SendAsync(Act(id, act, body, version: 7));
        var done = await client.SendAsync(Act(id, act, body, version: 1));
        var again = await client.SendAsync(Act(id, act, body, version: 2));

        Assert.That(
            new[] { without, stale, done, again }.Select(a => a.StatusCode),
            Is.EqualTo(new[] { HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed, HttpStatusCode.NoContent, HttpStatusCode.Conflict }));
        Assert.That((await Load(id)).Status, Is.EqualTo(status));
        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.Null);
    }

    [Test]
    public async Task One_that_fell_due_is_snoozed_or_recorded_as_missed()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(1));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Remind();
        var client = await SignedIn(scene.Worker);
        var later = Now.AddHours(2);

        var snoozed = await client.SendAsync(Act(id, "snooze", $$"""{"dueUtc":"{{later:yyyy-MM-ddTHH:mm:ss}}Z"}""", 2));
        var early = await client.SendAsync(Act(id, "miss", """{"reason":"Nobody in"}""", 3));
        Assert.That((snoozed.StatusCode, (await Load(scene.Case.Id)).NextDueUtc), Is.EqualTo((HttpStatusCode.NoContent, (DateTime?)later)));
        Assert.That(await CodeOf(early), Is.EqualTo((409, "follow-up.cannot-move")));

        App.Clock.Set(later);
        await Remind();
        var missed = await client.SendAsync(Act(id, "miss", """{"reason":"Nobody in"}""", 4));
        Assert.That((missed.StatusCode, (await Load(id)).Status), Is.EqualTo((HttpStatusCode.NoContent, FollowUpStatus.Missed)));
    }

    [Test]
    public async Task The_case_keeps_the_earliest_due_time_and_a_version_for_each_act()
    {
        var scene = await NewScene();
        var late = await Plan(scene, TimeSpan.FromHours(3));
        var before = await Load(scene.Case.Id);
        var early = await Plan(scene, TimeSpan.FromHours(1));
        await Plan(scene, TimeSpan.FromHours(5));
        var client = await SignedIn(scene.Worker);

        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.EqualTo(Now.AddHours(1)));
        await client.SendAsync(Act(early, "complete", "{}", 1));
        Assert.That((await Load(scene.Case.Id)).NextDueUtc, Is.EqualTo(Now.AddHours(3)));
        await client.SendAsync(Act(late, "cancel", """{"reason":"Moved"}""", 1));

        var after = await Load(scene.Case.Id);
        Assert.That((after.NextDueUtc, after.Version), Is.EqualTo(((DateTime?)Now.AddHours(5), before.Version + 4)));
    }

    [Test]
    public async Task A_list_shows_open_ones_by_due_time_finished_ones_apart_and_goes_on_by_cursor()
    {
        var scene = await NewScene();
        foreach (var hours in new[] { 3, 1, 2, 2 })
        {
            await Plan(scene, TimeSpan.FromHours(hours), $"In {hours}");
        }

        var done = await Plan(scene, TimeSpan.FromHours(9), "Done");
        var client = await SignedIn(scene.Worker);
        await client.SendAsync(Act(done, "complete", "{}", 1));

        var first = await client.GetFromJsonAsync<JsonObject>(ListOf(scene) + "?limit=2");
        var second = await client.GetFromJsonAsync<JsonObject>(ListOf(scene) + $"?limit=2&after={first!["next"]}");
        var finished = await client.GetFromJsonAsync<JsonObject>(ListOf(scene) + "?finished=true");

        Assert.That(Whats(first).Concat(Whats(second!)), Is.EqualTo(new[] { "In 1", "In 2", "In 2", "In 3" }));
        Assert.That(second!["next"], Is.Null);
        Assert.That(Whats(finished!), Is.EqualTo(new[] { "Done" }));
        Assert.That((int)(await client.GetAsync(ListOf(scene) + "?limit=0")).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await client.GetAsync(ListOf(scene) + "?after=nonsense")).StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task Whoever_may_not_see_the_case_finds_nothing()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1));
        var stranger = await SignedIn((await NewScene()).Worker);

        HttpStatusCode[] answers =
        [
            (await stranger.GetAsync(ListOf(scene))).StatusCode,
            (await stranger.GetAsync($"/api/v1/follow-ups/{id.Value}")).StatusCode,
            (await stranger.PostAsJsonAsync(ListOf(scene), new { what = "Call", dueUtc = "2026-12-01T10:30:00Z" })).StatusCode,
            (await stranger.SendAsync(Act(id, "complete", "{}", 1))).StatusCode,
            (await stranger.GetAsync($"/api/v1/follow-ups/{Guid.NewGuid()}")).StatusCode,
        ];

        Assert.That(answers, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Whoever_lacks_the_permission_is_refused_and_who_is_nobody_has_to_sign_in()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromHours(1));
        var manager = await SignedIn(await Person(NewName("manager"), [Roles.ContractManager]));
        var reader = await WithKey(null, "cases:read");

        Assert.That((await manager.GetAsync(ListOf(scene))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await reader.GetAsync($"/api/v1/follow-ups/{id.Value}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.SendAsync(Act(id, "complete", "{}", 1))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Anonymous().GetAsync(ListOf(scene))).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Looking_at_them_leaves_an_access_record()
    {
        var scene = await NewScene();
        await (await SignedIn(scene.Worker)).GetAsync(ListOf(scene));

        await InDatabase(async db => Assert.That(
            await db.AccessRecords.CountAsync(r => r.CaseId == scene.Case.Id.Value && r.Actor == $"user:{scene.Worker.Id}"), Is.EqualTo(1)));
    }

    private static string ListOf(Scene scene) => $"/api/v1/cases/{scene.Case.Id.Value}/follow-ups";

    private static IEnumerable<string> Whats(JsonObject page) => page["items"]!.AsArray().Select(item => item!["what"]!.ToString());

    private static async Task<(int Status, string? Code)> CodeOf(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]?.ToString());

    private static HttpRequestMessage Act(FollowUpId id, string act, string body, long? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/follow-ups/{id.Value}/{act}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return request;
    }
}
