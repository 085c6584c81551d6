using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

public sealed class WorkerTests : AllocationFixture
{
    [Test]
    public async Task A_leader_changes_what_a_worker_takes_on_and_reads_it_back()
    {
        var worker = await Worker();
        var leader = await As(await Leader());

        var done = await Change(leader, worker, new
        {
            specialisms = new[] { "domestic_abuse" },
            accreditations = new[] { new { specialism = "domestic_abuse", title = "IDVA", expiresOn = "2027-03-31" } },
            languages = new[] { "pl" },
            sex = "F",
            workingDays = new[] { "monday", "tuesday" },
            capacity = 15,
        });

        var read = await Json(leader, $"/api/v1/workers/{worker.Id}");
        var page = await leader.Get($"/team/workers/{worker.Id}");
        Assert.That(done, Is.EqualTo((204, (string?)null)));
        Assert.That((read["accreditations"]![0]!["title"]!.ToString(), read["capacity"]!.GetValue<decimal>(), read["sex"]!.ToString()), Is.EqualTo(("IDVA", 15m, "F")));
        Assert.That(page.Text, Does.Contain("Domestic abuse: IDVA, until 31 March 2027").And.Contain("Polish").And.Contain("Monday and Tuesday").And.Contain("Woman"));
    }

    [Test]
    public async Task The_page_saves_what_it_shows()
    {
        var worker = await CaseWorker(Name("worker"), null, Specialism.Children);
        var leader = await As(await Leader());
        var page = await leader.Get($"/team/workers/{worker.Id}/profile");

        var done = await leader.Post(
            page, ("Specialisms", "Children"), ("Papers[0].Specialism", "Children"), ("Papers[0].Title", "Young people’s advocate"), ("Papers[0].ExpiresOn.Day", "1"),
            ("Papers[0].ExpiresOn.Month", "2"), ("Papers[0].ExpiresOn.Year", "2027"), ("Languages", "bfi, ro"), ("Sex", ""), ("WorkingDays", "Friday"), ("Capacity", "12"));

        Assert.That((page.Status, done.Status), Is.EqualTo((200, 302)), done.Text);
        Assert.That((await leader.Get($"/team/workers/{worker.Id}")).Text, Does.Contain("until 1 February 2027").And.Contain("British Sign Language, Romanian").And.Contain("Not said"));
    }

    [Test]
    public async Task Somebody_away_is_not_proposed_and_cannot_be_given_a_case()
    {
        var (lead, away) = (await Worker(), await Worker());
        var built = await CaseOf(lead);
        var leader = await As(await Leader());
        var today = DateOnly.FromDateTime(Now);

        var planned = await Told(await Post(leader, away, "absences", new { from = today, until = today.AddDays(3) }));
        var refused = await Act(leader, built, "assign", new { workerId = away.Id, reason = "x" });
        var page = await leader.Get($"/cases/{built.Id}/assign");
        var never = await Told(await Post(leader, away, "absences", new { from = "9999-12-31" }));
        Assert.That(never, Is.EqualTo((409, (string?)"worker.absence-not-of-this-century")));
        var overlapping = await Told(await Post(leader, away, "absences", new { from = today.AddDays(1), until = today.AddDays(1) }));
        var details = await leader.Get($"/team/workers/{away.Id}");
        var back = await leader.Post(details, $"/team/workers/{away.Id}?handler=End", ("From", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.That((planned, refused, overlapping), Is.EqualTo(((204, (string?)null), (409, "allocation.away"), (409, "worker.absence-there"))));
        Assert.That(page.Text, Does.Contain($"Away until {AllocationWords.Day(today.AddDays(3))}"));
        Assert.That(back.Status, Is.EqualTo(302), back.Text);
        Assert.That((await Act(leader, built, "assign", new { workerId = away.Id, reason = "Back" })).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task A_full_worker_gets_more_only_from_a_leader_and_with_a_reason_that_is_kept()
    {
        var full = await CaseWorker(Name("full"));
        await InDatabase(async db => (await db.Workers.SingleAsync(w => w.Id == UserId.From(full.Id))).Describe(full.DisplayName, await ContactTeam(), [], [], 1));
        await CaseOf(full);
        var built = await CaseOf(await Worker());
        var leader = await As(await Leader());
        var machine = await WithKey(null, "cases:write", "cases:read");

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{built.Id}/assign")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { workerId = full.Id, reason = "x" }),
        };
        request.Headers.Add("If-Match", $"\"{await VersionOf(built)}\"");
        var refused = await Told(await machine.SendAsync(request));
        var unexplained = await Act(leader, built, "assign", new { workerId = full.Id });
        var given = await Act(leader, built, "assign", new { workerId = full.Id, reason = "Nobody else speaks Polish" });

        Assert.That((refused, unexplained, given), Is.EqualTo(((409, "allocation.full"), (409, "case.reason-missing"), (204, (string?)null))));
        Assert.That((await leader.Get($"/cases/{built.Id}/timeline")).Text, Does.Contain("Nobody else speaks Polish").And.Contain("more than the limit"));
    }

    [Test]
    public async Task Whom_the_person_asked_for_is_proposed_alone()
    {
        var (woman, notSaid) = (await Worker(), await Worker());
        var built = await CaseOf(await Worker());
        var leader = await As(await Leader());
        await Change(leader, woman, new { sex = "F", capacity = 60 });

        var page = await leader.Get($"/referrals/{built.Referral.Id.Value}/worker");
        var asked = await leader.Post(page, ("Sex", "F"));
        var advice = await Json(leader, $"/api/v1/cases/{built.Id}/suggestions");

        Assert.That(asked.Status, Is.EqualTo(302), asked.Text);
        Assert.That(advice["suggestions"]!.AsArray().Select(s => s!["workerId"]!.GetValue<Guid>()), Has.Member(woman.Id).And.Not.Member(notSaid.Id));
        Assert.That(advice["others"]!.AsArray().SelectMany(o => o!["reasons"]!.AsArray()).Select(r => r!.ToString()), Has.Member("The person asked for a woman"));
    }

    [Test]
    public async Task What_makes_a_case_heavier_counts()
    {
        var built = await CaseOf(await Worker());
        var leader = await As(await Leader());
        var before = (await Json(leader, $"/api/v1/cases/{built.Id}/suggestions"))["weight"]!.GetValue<decimal>();

        var page = await leader.Post(await leader.Get($"/cases/{built.Id}/weight"), ("Marks", "court"));

        Assert.That(page.Status, Is.EqualTo(302), page.Text);
        Assert.That((await Json(leader, $"/api/v1/cases/{built.Id}/suggestions"))["weight"]!.GetValue<decimal>(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_leader_sees_the_workers_of_their_team_and_an_administrator_all()
    {
        var mine = await Worker();
        var elsewhere = TeamId.New();
        await InDatabase(db => db.Teams.Add(Team.Create(elsewhere, Name("Team"))));
        var other = await CaseWorker(Name("elsewhere"), elsewhere);
        var (leader, admin) = (await As(await Leader()), await As(await Person(Name("admin"), [Roles.Administrator])));

        Assert.That(await Names(leader), Has.Member(mine.DisplayName).And.Not.Member(other.DisplayName));
        Assert.That(await Names(admin), Has.Member(mine.DisplayName).And.Member(other.DisplayName));
        Assert.That((await leader.Get($"/team/workers/{other.Id}")).Status, Is.EqualTo(404));
        Assert.That((await Told(await leader.Api(HttpMethod.Post, $"/api/v1/workers/{other.Id}/absences", new { from = "2026-12-01" }, 1))).Status, Is.EqualTo(404));
        Assert.That((await (await As(mine)).Get("/team")).Status, Is.EqualTo(403));
        Assert.That((await leader.Get("/team")).Text, Does.Contain(mine.DisplayName).And.Contain("of 30 points"));
    }

    [Test]
    public async Task Two_who_change_at_once_do_not_overwrite_each_other()
    {
        var worker = await Worker();
        var leader = await As(await Leader());
        var version = (await Json(leader, $"/api/v1/workers/{worker.Id}"))["version"]!.GetValue<long>();

        await leader.Api(HttpMethod.Post, $"/api/v1/workers/{worker.Id}/profile", new { capacity = 20 }, version);
        var late = await leader.Api(HttpMethod.Post, $"/api/v1/workers/{worker.Id}/profile", new { capacity = 10 }, version);

        Assert.That((int)late.StatusCode, Is.EqualTo(412));
        Assert.That(JsonNode.Parse(await late.Content.ReadAsStringAsync())!["current"]!["capacity"]!.GetValue<decimal>(), Is.EqualTo(20));
    }

    private static async Task<IEnumerable<string>> Names(Browser browser) =>
        (await Json(browser, "/api/v1/workers")).AsArray().Select(w => w!["name"]!.ToString());

    private static async Task<(int Status, string? Code)> Change(Browser browser, AppUser worker, object profile) =>
        await Told(await Post(browser, worker, "profile", profile));

    private static async Task<HttpResponseMessage> Post(Browser browser, AppUser worker, string act, object body) => await browser.Api(
        HttpMethod.Post, $"/api/v1/workers/{worker.Id}/{act}", body, (await Json(browser, $"/api/v1/workers/{worker.Id}"))["version"]!.GetValue<long>());
}
