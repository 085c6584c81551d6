using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.People;

public sealed class PossibleMatchApiTests : CaseFixture
{
    private HttpClient _officer = null!;
    private HttpClient _leader = null!;
    private AppUser _worker = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        _worker = await CaseWorker("pair-worker");
        _officer = await SignedIn(await Person("pair-officer", [Roles.ContactOfficer]));
        _leader = await SignedIn(await Person("pair-leader", [Roles.TeamLeader]));
    }

    [OneTimeTearDown]
    public void Leave()
    {
        _officer.Dispose();
        _leader.Dispose();
    }

    [Test]
    public async Task A_pair_is_read_merged_by_field_and_made_two_again()
    {
        var (first, second, match) = await Pair();
        var details = await Json(await _officer.GetAsync($"/api/v1/people/matches/{match}"));
        Assert.That(details.GetProperty("first").GetProperty("referrals")[0].GetProperty("reference").GetString(), Is.EqualTo(first.Referral.Reference));
        Assert.That(await Ids(_officer, "/api/v1/people/matches"), Does.Contain(match));

        var merged = await Post(_officer, $"/api/v1/people/matches/{match}/merge", new { fromSecond = new[] { "name" } }, await Version(_officer, $"/api/v1/people/matches/{match}"));
        Assert.That(merged.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await Text(merged));
        Assert.That(await Ids(_officer, "/api/v1/people/matches"), Does.Not.Contain(match));
        Assert.That(await PersonOf(second), Is.EqualTo(first.Person.Id));

        var merge = (await Json(await _leader.GetAsync("/api/v1/people/merges?count=true"))).GetProperty("items")[0];
        Assert.That(merge.GetProperty("name").GetString(), Is.EqualTo(second.Person.DisplayName));
        var path = $"/api/v1/people/merges/{merge.GetProperty("id").GetGuid()}";
        var undone = await Post(_leader, path + "/undo", new { reason = "Two people came" }, await Version(_leader, path));
        Assert.That(undone.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await Text(undone));
        Assert.That(await PersonOf(second), Is.EqualTo(second.Person.Id));
    }

    [Test]
    public async Task What_was_agreed_with_each_stands_side_by_side_with_what_would_hold_for_one_person()
    {
        var (first, second, match) = await Pair();
        await Agreed(first, new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Monday], new(9, 0), new(12, 0))], CoverName = "the library", CodeWord = "marigold" });
        await Agreed(second, new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Monday, DayOfWeek.Friday], new(11, 0), new(15, 0))], OnlyThrough = new NamedPerson("Her aunt", "aunt", null) });

        var page = WebUtility.HtmlDecode(await Text(await _officer.GetAsync($"/people/matches/{match}")));
        var details = await Json(await _officer.GetAsync($"/api/v1/people/matches/{match}"));

        Assert.That(page, Does.Contain("Mon 09:00–12:00").And.Contain("Mon, Fri 11:00–15:00").And.Contain("Mon 11:00–12:00"));
        Assert.That(page, Does.Contain("the library").And.Contain("Her aunt (aunt)").And.Not.Contain("marigold"));
        Assert.That(details.GetProperty("first").GetProperty("agreed").GetProperty("coverName").GetString(), Is.EqualTo("the library"));
        Assert.That(details.GetProperty("agreedIfOne").GetProperty("times")[0].GetProperty("from").GetString(), Is.EqualTo("11:00:00"));
        Assert.That(details.GetRawText(), Does.Not.Contain("marigold"), "whoever compares need not know it");
    }

    [Test]
    public async Task A_pair_is_kept_apart_once()
    {
        var (_, _, match) = await Pair();
        var path = $"/api/v1/people/matches/{match}";
        var version = await Version(_officer, path);

        var without = await Post(_officer, path + "/keep-apart", new { reason = "" }, version);
        var blind = await Post(_officer, path + "/keep-apart", new { reason = "Sisters" }, null);
        var first = await Post(_officer, path + "/keep-apart", new { reason = "Sisters" }, version);
        var stale = await Post(_officer, path + "/merge", new { }, version);
        var decided = await Post(_officer, path + "/merge", new { }, await Version(_officer, path));

        Assert.That(
            new[] { without, blind, first, stale, decided }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 422, 428, 204, 412, 409 }));
        Assert.That((await Json(stale)).GetProperty("current").GetProperty("status").GetString(), Is.EqualTo("never_same"));
        Assert.That((await Json(decided)).GetProperty("code").GetString(), Is.EqualTo("person-merge.decided-already"));
    }

    [Test]
    public async Task A_pair_that_was_made_one_is_told_as_such()
    {
        var (_, _, match) = await Pair();
        var path = $"/api/v1/people/matches/{match}";
        var version = await Version(_officer, path);
        await Post(_officer, path + "/merge", new { }, version);

        var stale = await Post(_officer, path + "/keep-apart", new { reason = "Sisters" }, version);
        var decided = await Post(_officer, path + "/keep-apart", new { reason = "Sisters" }, await Version(_officer, path));

        Assert.That(((int)stale.StatusCode, (int)decided.StatusCode), Is.EqualTo((412, 409)));
        Assert.That((await Json(decided)).GetProperty("code").GetString(), Is.EqualTo("person-merge.merged-already"));
    }

    [Test]
    public async Task Who_may_not_see_one_of_the_two_finds_no_pair()
    {
        var (_, _, match) = await Pair(elsewhere: true);

        Assert.That((await _officer.GetAsync($"/api/v1/people/matches/{match}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Post(_officer, $"/api/v1/people/matches/{match}/merge", new { }, 1)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Ids(_officer, "/api/v1/people/matches"), Does.Not.Contain(match));
    }

    [Test]
    public async Task Who_works_cases_alone_decides_nothing()
    {
        using var worker = await SignedIn(_worker);

        Assert.That(
            ((await worker.GetAsync("/api/v1/people/matches")).StatusCode, (await _officer.GetAsync("/api/v1/people/merges")).StatusCode),
            Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    private async Task<(BuiltCase First, BuiltCase Second, Guid Match)> Pair(bool elsewhere = false)
    {
        var first = await CaseOf(_worker, c => c.Named("Alex", "Pairington"));
        var second = await CaseOf(elsewhere ? await CaseWorker("pair-elsewhere", await OtherTeam()) : _worker, c => c.Named("Sandy", "Pairington"));
        var match = PossibleMatch.Found(first.Person.Id, second.Person.Id, new MatchComparison { Band = MatchBand.Perhaps, Score = 3 }, Now);
        await InUnitOfWork(db =>
        {
            db.PossibleMatches.Add(match);
            return Task.CompletedTask;
        });
        return (first, second, match.Id.Value);
    }

    private Task Agreed(BuiltCase with, SafeContactPlan plan) =>
        InUnitOfWork(async db => (await db.People.FindAsync(with.Person.Id))!.PlanSafeContact(null, plan, Now));

    private async Task<Domain.Allocation.TeamId> OtherTeam()
    {
        var id = Domain.Allocation.TeamId.New();
        await InDatabase(db => db.Teams.Add(Domain.Allocation.Team.Create(id, $"Team {id.Value:N}")));
        return id;
    }

    private async Task<Domain.People.PersonId> PersonOf(BuiltCase built)
    {
        var id = default(Domain.People.PersonId);
        await InDatabase(async db => id = (await db.Referrals.FindAsync(built.Referral.Id))!.PersonId);
        return id;
    }

    private static async Task<List<Guid>> Ids(HttpClient client, string path) =>
        [.. (await Json(await client.GetAsync(path + "?limit=200"))).GetProperty("items").EnumerateArray().Select(m => m.GetProperty("id").GetGuid())];

    private static async Task<long> Version(HttpClient client, string path) => long.Parse((await client.GetAsync(path)).Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, object body, long? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.Add("If-Match", $"\"{version}\"");
        }

        return await client.SendAsync(request);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).Clone();
}
