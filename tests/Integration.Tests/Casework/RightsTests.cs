using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Support.Rights;
using CaseManagement.Integration.Tests.Cases;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>What a person may ask for under the Victims' Code.</summary>
public sealed class RightsTests : WorkerFixture
{
    [Test]
    public async Task Enhanced_rights_are_decided_with_the_reason_and_decided_again()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/rights/enhanced";

        var first = await Act(path, new { entitled = true, categories = new[] { "MSC-DA", "PT" }, why = "He came back three times" }, 0);
        var stale = await Act(path, new { entitled = false, why = "x" }, 0);
        var second = await Act(path, new { entitled = false, why = "Recorded for somebody else" }, 1);

        Assert.That(new[] { first, stale, second }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 204, 412, 204 }));
        var rights = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/rights"))!;
        Assert.That(rights["decisions"]!.AsArray().Select(d => (d!["entitled"]!.GetValue<bool>(), d["by"]!.ToString())), Is.EqualTo(new[] { (false, "robin"), (true, "robin") }));
        Assert.That(rights["decisions"]![1]!["categories"]!.AsArray().Select(c => c!["label"]!.ToString()), Has.Member("Domestic abuse"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Enhanced rights: yes").And.Contain("Domestic abuse").And.Contain("He came back three times"));
        Assert.That(await Read(Client, $"/cases/{built.Id}"), Does.Contain("do not have the enhanced rights"));
    }

    [TestCase("""{"entitled":true,"why":"x"}""", "rights.no-category")]
    [TestCase("""{"entitled":false,"categories":["PT"],"why":"x"}""", "rights.category-without-rights")]
    [TestCase("""{"entitled":true,"categories":["NOPE"],"why":"x"}""", "rights.unknown-category")]
    public async Task A_decision_that_cannot_be_is_refused(string body, string code)
    {
        var built = await CaseOf(Worker);

        var refused = await Act($"/api/v1/cases/{built.Id}/rights/enhanced", JsonNode.Parse(body)!, 0);

        Assert.That((await refused.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString(), Is.EqualTo(code));
    }

    [Test]
    public async Task The_checklist_says_how_far_each_right_is()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/rights";

        var explained = await Act($"{path}/R7", new { explainedOn = "2026-11-18" }, 0);
        var notMet = await Act($"{path}/R7", new { explainedOn = "2026-11-18", askedForOn = "2026-11-19", met = false, metOn = "2026-11-20", note = "Nobody took it" }, 1);
        var unknown = await Act($"{path}/R99", new { explainedOn = "2026-11-20" }, 2);
        var ahead = await Act($"{path}/R8", new { explainedOn = "2026-12-20" }, 2);

        Assert.That(new[] { explained, notMet, unknown, ahead }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 204, 204, 409, 409 }));
        var rights = (await Client.GetFromJsonAsync<JsonObject>(path))!["rights"]!.AsArray();
        Assert.That(rights, Has.Count.EqualTo(12));
        Assert.That((rights[6]!["askedForOn"]!.ToString(), rights[6]!["met"]!.GetValue<bool>(), rights[6]!["note"]!.ToString()), Is.EqualTo(("2026-11-19", false, "Nobody took it")));
    }

    [Test]
    public async Task The_pages_take_the_decision_and_a_right()
    {
        var built = await CaseOf(Worker);
        Assert.That(await Read(Client, SupportLinks.Rights(built.Id)), Does.Contain("Nobody has decided yet").And.Contain("No court date"));

        var missing = await Submit(Client, SupportLinks.DecideEnhancedRights(built.Id), ("Entitled", "true"), ("Categories", "MSC-DA"));
        await Submit(Client, SupportLinks.DecideEnhancedRights(built.Id), ("Entitled", "true"), ("Categories", "MSC-DA"), ("Why", "He lives there"));
        var unexplained = await Submit(Client, SupportLinks.RecordRight(built.Id, "R5"), ("Met", "false"), ("MetOn.Day", "20"), ("MetOn.Month", "11"), ("MetOn.Year", "2026"));
        await Submit(
            Client, SupportLinks.RecordRight(built.Id, "R5"), ("ExplainedOn.Day", "19"), ("ExplainedOn.Month", "11"), ("ExplainedOn.Year", "2026"), ("Met", "true"),
            ("MetOn.Day", "20"), ("MetOn.Month", "11"), ("MetOn.Year", "2026"));

        Assert.That(await Text(missing), Does.Contain("Say why"));
        Assert.That(await Text(unexplained), Does.Contain(RightsErrors.NotMetUnexplained.Sentence));
        Assert.That(
            await Read(Client, SupportLinks.Rights(built.Id)),
            Does.Contain("decided by robin").And.Contain("He lives there").And.Contain("19 Nov 2026").And.Contain("Met, 20 Nov 2026"));
        Assert.That(await Read(Client, $"/cases/{built.Id}"), Does.Contain("They have the enhanced rights"));
    }

    [Test]
    public async Task Who_may_only_look_is_offered_nothing_and_a_stranger_finds_nothing()
    {
        var built = await CaseOf(Worker);
        using var lead = await SignedIn(await Person("rights-lead", [Roles.SafeguardingLead]));
        using var stranger = await SignedIn(await CaseWorker("rights-stranger"));

        Assert.That(await Read(lead, SupportLinks.Rights(built.Id)), Does.Not.Contain("Decide on").And.Not.Contain("/rights/right/"));
        Assert.That(await StatusOf(lead, SupportLinks.ListCourtDate(built.Id)), Is.EqualTo(403));
        Assert.That(await StatusOf(stranger, SupportLinks.Rights(built.Id)), Is.EqualTo(404));
        Assert.That(await StatusOf(Client, SupportLinks.RecordRight(built.Id, "R99")), Is.EqualTo(404));
    }

    private async Task<HttpResponseMessage> Act(string path, object body, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await Client.SendAsync(request);
    }
}
