using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.People;

/// <summary>“See your manager” and no more: nothing else that a worker sees leads from one side of a conflict to the other.</summary>
public sealed class ConflictVeilTests : ConflictFixture
{
    private static int s_number = 700;

    [Test]
    public async Task A_hint_at_a_shared_number_tells_of_a_suspect_as_of_anybody_and_leads_nowhere()
    {
        var (somebody, number) = (Somebody(), Number());
        var naming = await Post(Naming(somebody, number));
        var victim = await Post(Victim(somebody, number));
        Assert.That((await Stored(victim)).HasOpenConflict, Is.True);

        var (seen, told) = (await Page(Officer, victim), await Page(Leader, victim));

        Assert.That(seen.Text, Does.Contain($"Another person we know has the telephone number {number}").And.Not.Contain("suspect named").And.Not.Contain(naming.Text("reference")));
        Assert.That(seen.Html, Does.Not.Contain(naming.Text("referralId")));
        Assert.That(told.Text, Does.Contain($"A suspect named in another referral has the telephone number {number}").And.Contain(naming.Text("reference")));
    }

    [Test]
    public async Task Nor_does_a_hint_at_a_client_who_is_the_suspect()
    {
        var (somebody, number) = (Somebody(), Number());
        var client = await Post(Victim(somebody, number));
        var naming = Naming(somebody);
        naming["victim"]!["phones"] = Phones(number);
        var named = await Post(naming);

        var (seen, told) = (await Page(Officer, named), await Page(Leader, named));

        Assert.That(seen.Text, Does.Contain($"Another person we know has the telephone number {number}").And.Not.Contain(client.Text("reference")));
        Assert.That(told.Text, Does.Contain(client.Text("reference")));
    }

    [Test]
    public async Task What_was_looked_at_stays_veiled()
    {
        var (somebody, number) = (Somebody(), Number());
        var naming = await Post(Naming(somebody, number));
        var victim = await Post(Victim(somebody, number));
        await Act(victim, r => r.LookedAtConflicts("Kept apart"));

        Assert.That((await Page(Officer, victim)).Text, Does.Not.Contain("suspect named").And.Not.Contain(naming.Text("reference")));
    }

    [Test]
    public async Task Who_calls_from_a_suspects_number_is_told_to_be_one_and_not_by_whom()
    {
        var (somebody, number) = (Somebody(), Number());
        var naming = await Post(Naming(somebody, number));
        await Post(Victim(somebody, number));

        var (seen, told) = (await Call(Officer, number), await Call(Leader, number));

        Assert.That((seen.Json["isSuspects"]!.GetValue<bool>(), seen.Json["suspects"]!.AsArray().Count), Is.EqualTo((true, 0)));
        Assert.That(told.Json["suspects"]!.AsArray().Select(r => r!["reference"]!.ToString()), Is.EqualTo(new[] { naming.Text("reference") }));
    }

    [Test]
    public async Task A_crime_leaves_out_the_suspect_who_may_be_a_client()
    {
        var (somebody, other) = (Somebody(), Somebody());
        var first = Naming(somebody);
        var second = Naming(other);
        second["incident"] = first["incident"]!.DeepClone();
        await Post(Victim(somebody));
        var id = (await Stored(await Post(first))).CrimeId!.Value.Value;
        await Post(second);

        var (seen, told) = (await Officer.Get($"/crimes/{id}"), await Leader.Get($"/crimes/{id}"));

        Assert.That(seen.Text, Does.Contain(other.Family).And.Not.Contain(somebody.Family));
        Assert.That(told.Text, Does.Contain(other.Family).And.Contain(somebody.Family));
    }

    [Test]
    public async Task A_case_by_the_api_carries_the_alarm_and_the_reasons_for_leaders_only()
    {
        var worker = await CaseWorker("veil-worker");
        var (naming, client) = await BothSides();
        await Reach(naming);
        Assert.That((await Open(Leader, naming, worker)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var (path, own) = ($"/api/v1/cases/{(await Stored(naming)).CaseId!.Value.Value}", await Browser.SignedIn(App, worker));

        var (seen, told) = (await Read(own, path), await Read(Leader, path));

        Assert.That((seen["conflict"]!["alarm"]!.ToString(), seen["conflict"]!["reasons"]!.AsArray().Count, seen["conflict"]!["workers"]!.AsArray().Count), Is.EqualTo((Alarm, 0, 0)));
        Assert.That(seen.ToJsonString(), Does.Not.Contain(client.Text("reference")).And.Not.Contain(client.Text("referralId")));
        Assert.That(told["conflict"]!["reasons"]![0]!["referrals"]![0]!["reference"]!.ToString(), Is.EqualTo(client.Text("reference")));
    }

    [Test]
    public async Task The_reason_a_leader_gave_stays_out_of_history_and_timeline()
    {
        var worker = await CaseWorker("veil-reader");
        var (naming, client) = await BothSides();
        await Reach(naming);
        await Leader.Post(await Leader.Get($"/referrals/{naming.Text("referralId")}/conflict"), ("Reason", "Their cousin is ours"));
        Assert.That((await Open(Officer, naming, worker)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var (path, own) = ($"/api/v1/cases/{(await Stored(naming)).CaseId!.Value.Value}/timeline", await Browser.SignedIn(App, worker));

        var (seen, told, page) = (await Read(own, path), await Read(Leader, path), await Page(own, naming));

        Assert.That(seen.ToJsonString(), Does.Contain("ConflictLookedAt").And.Not.Contain("cousin").And.Not.Contain(client.Text("referralId")));
        Assert.That(page.Text, Does.Contain("Conflict looked at").And.Not.Contain("cousin"));
        Assert.That(told.ToJsonString(), Does.Contain("cousin"));
    }

    [Test]
    public async Task A_search_shows_a_client_as_it_shows_anybody()
    {
        var somebody = Somebody();
        var client = await Post(Victim(somebody));
        var before = await Search(somebody);
        var naming = await Post(Naming(somebody));

        var after = await Search(somebody);

        Assert.That(before, Does.Contain(client.Text("reference")));
        Assert.That(after, Is.EqualTo(before).And.Not.Contain(naming.Text("reference")));
    }

    private static async Task<JsonNode> Read(Browser browser, string path) =>
        JsonNode.Parse(await (await browser.Api(HttpMethod.Get, path)).Content.ReadAsStringAsync())!;

    private static async Task<Answer> Call(Browser browser, string number) =>
        await Answer.Read(await browser.Api(HttpMethod.Post, "/api/v1/people/calling", new { phone = number }));

    private async Task<string> Search(Named who) =>
        await (await Officer.Api(HttpMethod.Post, "/api/v1/people/search", new { text = $"{who.Given} {who.Family}" })).Content.ReadAsStringAsync();

    private static JsonObject Naming(Named suspect, string number)
    {
        var message = Naming(suspect);
        message["suspects"]![0]!["phones"] = new JsonArray(number);
        return message;
    }

    private static JsonObject Victim(Named who, string number)
    {
        var message = Victim(who);
        message["victim"]!["phones"] = Phones(number);
        return message;
    }

    private static JsonArray Phones(string number) => [new JsonObject { ["number"] = number, ["safeToCall"] = true }];

    private static string Number() => $"07700 900{Interlocked.Increment(ref s_number)}";
}
