using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Allocation;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Cases;

/// <summary>Lists of open cases that are worked from.</summary>
public sealed class WorklistTests : AllocationFixture
{
    /// <summary>A team of its own, so that nothing of another test is in its lists.</summary>
    private async Task<(AppUser Leader, AppUser Worker)> Team()
    {
        var team = Domain.Allocation.Team.Create(TeamId.New(), Name("Team"));
        await InDatabase(db => db.Teams.Add(team));
        return (await Person(Name("leader"), [Roles.TeamLeader], team.Id), await CaseWorker(Name("worker"), team.Id));
    }

    private static async Task<string[]> Listed(Browser browser, string filter = "") =>
        [.. (await Json(browser, "/api/v1/worklist?" + filter))["rows"]!.AsArray().Select(r => r!["reference"]!.GetValue<string>())];

    private static object Picked(BuiltCase built, long version) => new { id = built.Id, version };

    [TestCase("Risk=99", "Check what you entered for risk")]
    [TestCase("Risk=none", "Check what you entered for risk")]
    [TestCase("Due=99", "Check what you entered for due")]
    public async Task A_choice_that_there_is_not_is_named(string filter, string sentence)
    {
        var page = await (await As((await Team()).Leader)).Get("/cases?" + filter);

        Assert.That((page.Status, page.Text.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((200, true)), page.Text);
    }

    [Test]
    public async Task What_is_due_next_comes_first_and_what_has_no_date_last()
    {
        var (leader, worker) = await Team();
        var (none, later, sooner) = (await CaseOf(worker), await CaseOf(worker), await CaseOf(worker));
        await Promise(later, worker, "Ring", Now.AddDays(3));
        await Promise(sooner, worker, "Ring", Now.AddHours(1));

        Assert.That(await Listed(await As(leader)), Is.EqualTo(new[] { sooner, later, none }.Select(b => b.Case.Reference)));
    }

    [Test]
    public async Task Each_filter_leaves_what_it_says()
    {
        var (leader, worker) = await Team();
        var (quiet, high, waiting) = (await CaseOf(worker), await CaseOf(worker, c => c.GradedByTheForce(RiskGrade.High)), await CaseOf(worker));
        App.Clock.Advance(TimeSpan.FromDays(20));
        await InUnitOfWork(async db =>
        {
            (await db.Cases.RequireAsync(high.Case.Id, null, CancellationToken.None)).ContactMade(Now);
            var released = await db.Cases.RequireAsync(waiting.Case.Id, null, CancellationToken.None);
            released.ContactMade(Now);
            released.Release("Away", Now);
        });
        await Promise(high, worker, "Ring", Now.AddHours(1));
        var browser = await As(leader);

        Assert.That(await Listed(browser, "quiet=true"), Is.EqualTo(new[] { quiet.Case.Reference }));
        Assert.That(await Listed(browser, "risk=high"), Is.EqualTo(new[] { high.Case.Reference }));
        Assert.That(await Listed(browser, "waiting=true"), Is.EqualTo(new[] { waiting.Case.Reference }));
        Assert.That(await Listed(browser, $"workerId={worker.Id}"), Is.EquivalentTo(new[] { quiet, high }.Select(b => b.Case.Reference)));
        Assert.That(await Listed(browser, "due=today"), Is.EqualTo(new[] { high.Case.Reference }));
        Assert.That(await Listed(browser, "due=never"), Is.EquivalentTo(new[] { quiet, waiting }.Select(b => b.Case.Reference)));
        Assert.That(await Listed(browser, "mine=true"), Is.Empty, "a leader leads none");
        Assert.That((await browser.Get("/cases?risk=High&only=quiet")).Text, Does.Contain("Nothing fits these filters"));
    }

    [Test]
    public async Task Nobody_is_listed_a_case_that_is_not_theirs_to_see()
    {
        var (_, worker) = await Team();
        var (mine, elsewhere) = (await CaseOf(worker), await CaseOf(await Worker()));
        var browser = await As(worker);

        Assert.That(await Listed(browser), Is.EqualTo(new[] { mine.Case.Reference }));
        Assert.That(await Listed(browser, $"workerId={elsewhere.Case.LeadWorkerId!.Value.Value}"), Is.Empty);
        Assert.That((await browser.Get("/cases")).Text, Does.Contain(mine.Case.Reference).And.Not.Contain(elsewhere.Case.Reference));
    }

    [Test]
    public async Task What_a_colleague_did_is_new_until_the_case_is_opened()
    {
        var (leader, worker) = await Team();
        var built = await CaseOf(worker);
        var (browser, colleague) = (await As(worker), await As(leader));
        await browser.Get($"/cases/{built.Id}");
        Assert.That(await Listed(browser, "changed=true"), Is.Empty);

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/notes", new { text = "Mine" }, null);
        Assert.That(await Listed(browser, "changed=true"), Is.Empty, "one's own acts are not news");

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await colleague.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/notes", new { text = "A colleague's" }, null);
        Assert.That(await Listed(browser, "changed=true"), Is.EqualTo(new[] { built.Case.Reference }));
        Assert.That((await browser.Get("/my-work?tab=changed")).Text, Does.Contain(built.Case.Reference));

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.Get($"/cases/{built.Id}");
        Assert.That(await Listed(browser, "changed=true"), Is.Empty);
    }

    [Test]
    public async Task Several_cases_are_given_at_once_and_what_is_refused_is_said()
    {
        var (leader, worker) = await Team();
        var other = await CaseWorker(Name("other"), TeamId.From(worker.TeamId!.Value));
        var (first, second, stale, elsewhere) = (await CaseOf(worker), await CaseOf(worker), await CaseOf(worker), await CaseOf(await Worker()));
        var versions = new[] { await VersionOf(first), await VersionOf(second), await VersionOf(stale) - 1, await VersionOf(elsewhere) };
        var browser = await As(leader);

        var answer = await browser.Api(HttpMethod.Post, "/api/v1/worklist/assign", new
        {
            cases = new[] { first, second, stale, elsewhere }.Zip(versions, Picked).ToList(),
            workerId = other.Id,
            reason = "Leave begins",
        }, null);

        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(((int)answer.StatusCode, told["done"]!.GetValue<int>()), Is.EqualTo((200, 2)));
        Assert.That(
            told["refused"]!.AsArray().Select(r => (r!["code"]!.GetValue<string>(), r["reference"]?.GetValue<string>())),
            Is.EqualTo(new[] { ("stale-version", (string?)stale.Case.Reference), ("not-found", null) }));
        await InDatabase(async db => Assert.That(await db.Cases.CountAsync(c => c.LeadWorkerId == Domain.Security.UserId.From(other.Id)), Is.EqualTo(2)));
    }

    [Test]
    public async Task A_follow_up_is_planned_for_several_cases_by_whoever_leads_each()
    {
        var (leader, worker) = await Team();
        var (first, second) = (await CaseOf(worker), await CaseOf(worker));
        var browser = await As(leader);
        var page = await browser.Get("/cases");
        var due = Domain.Common.LondonTime.ToLondon(Now.AddDays(1));

        var after = await browser.Post(
            page, "/cases?handler=Plan", ("Picked", $"{first.Id}:{await VersionOf(first)}"), ("Picked", $"{second.Id}:{await VersionOf(second)}"), ("What", "Ask how the week was"),
            ("When.Day", $"{due.Day}"), ("When.Month", $"{due.Month}"), ("When.Year", $"{due.Year}"), ("When.Time", "10:30"));

        Assert.That((await browser.Get(after.Location!)).Text, Does.Contain("2 cases planned for."));
        await InDatabase(async db => Assert.That(
            await db.FollowUps.CountAsync(f => f.What == "Ask how the week was" && f.AssignedToId == Domain.Security.UserId.From(worker.Id)), Is.EqualTo(2)));
    }

    [Test]
    public async Task Nothing_is_done_with_no_case_with_too_many_or_without_leave()
    {
        var (leader, worker) = await Team();
        var built = await CaseOf(worker);
        var (browser, own) = (await As(leader), await As(worker));
        var many = Enumerable.Range(0, 101).Select(_ => new { id = Guid.NewGuid(), version = 1L });

        Assert.That((int)(await browser.Api(HttpMethod.Post, "/api/v1/worklist/assign", new { cases = Array.Empty<object>(), workerId = worker.Id, reason = "x" }, null)).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await browser.Api(HttpMethod.Post, "/api/v1/worklist/follow-ups", new { cases = many, what = "x", dueUtc = Now.AddDays(1) }, null)).StatusCode, Is.EqualTo(422));
        Assert.That(
            (int)(await own.Api(HttpMethod.Post, "/api/v1/worklist/assign", new { cases = new[] { Picked(built, 1) }, workerId = worker.Id, reason = "x" }, null)).StatusCode,
            Is.EqualTo(403));
    }

    [Test]
    public async Task A_bulk_act_is_no_look_at_what_changed()
    {
        var (leader, worker) = await Team();
        var built = await CaseOf(worker);
        var (browser, other) = (await As(leader), await As(worker));
        await browser.Get($"/cases/{built.Id}");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await other.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/notes", new { text = "New" }, null);
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        await browser.Api(
            HttpMethod.Post, "/api/v1/worklist/follow-ups", new { cases = new[] { Picked(built, await VersionOf(built)) }, what = "Ring", dueUtc = Now.AddDays(1) }, null);

        Assert.That(await Listed(browser, "changed=true"), Does.Contain(built.Case.Reference));
    }

    [Test]
    public async Task Where_nothing_was_done_the_form_stays_with_what_was_entered()
    {
        var (leader, worker) = await Team();
        var built = await CaseOf(worker);
        var browser = await As(leader);

        var refused = await browser.Post(
            await browser.Get("/cases"), "/cases?handler=Assign", ("Picked", $"{built.Id}:99"), ("WorkerId", $"{worker.Id}"), ("Reason", "Knows the family"));

        Assert.That((refused.Status, refused.Text), Is.EqualTo((200, refused.Text)));
        Assert.That(refused.Text, Does.Contain("Somebody changed the case meanwhile"));
        Assert.That(refused.Html, Does.Contain("Knows the family"));
    }

    [Test]
    public async Task A_filter_is_kept_under_its_name_for_its_owner_alone()
    {
        var (leader, worker) = await Team();
        var (browser, other) = (await As(leader), await As(worker));
        var page = await browser.Get("/cases?risk=High&only=quiet");

        await browser.Post(page, "/cases?risk=High&only=quiet&handler=Save", ("Name", "Quiet and high"));
        await browser.Post(page, "/cases?risk=High&handler=Save", ("Name", "Quiet and high"));

        var saved = (await Json(browser, "/api/v1/worklist/filters")).AsArray();
        Assert.That(saved.Select(s => (s!["name"]!.GetValue<string>(), s["filter"]!["quiet"]!.GetValue<bool>())), Is.EqualTo(new[] { ("Quiet and high", false) }));
        Assert.That((await browser.Get("/cases")).Text, Does.Contain("Quiet and high"));
        Assert.That((await Json(other, "/api/v1/worklist/filters")).AsArray(), Is.Empty);
        var address = $"/api/v1/worklist/filters/{saved[0]!["id"]}";
        Assert.That((int)(await other.Api(HttpMethod.Delete, address, null, null)).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await browser.Api(HttpMethod.Delete, address, null, null)).StatusCode, Is.EqualTo(204));
        Assert.That((await Json(browser, "/api/v1/worklist/filters")).AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_team_page_tells_of_broken_promises()
    {
        var (leader, worker) = await Team();
        var built = await CaseOf(worker);
        await Promise(built, worker, "Ring", Now.AddMinutes(5));
        App.Clock.Advance(TimeSpan.FromHours(3));
        await InUnitOfWork(async db =>
        {
            var promised = await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id);
            promised.FallDue(Now);
            promised.Escalate(Now);
        });

        Assert.That((await (await As(leader)).Get("/team")).Text, Does.Contain("Overdue now").And.Contain(built.Case.Reference));
    }
}
