using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Cases;

/// <summary>Cases of a configured kind are closed by two people; nothing that is open is left behind unseen.</summary>
public sealed class ClosureApprovalTests : WorkerFixture
{
    private HttpClient _leader = null!;

    [OneTimeSetUp]
    public async Task Lead() => _leader = await SignedIn(await Person("closing-leader", [Roles.TeamLeader, Roles.CaseWorker]));

    [OneTimeTearDown]
    public void LeaderLeaves() => _leader.Dispose();

    [Test]
    public async Task A_closure_waits_for_a_leader_who_approves_it()
    {
        var built = await HighRisk();
        await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Outcomes", "O1"), ("Note", "She moved away"), ("Recovery.Rows[0].Score", "4"), ("Recovery.Rows[1].Score", "3"));

        var waiting = await Read(Client, $"/cases/{built.Id}");
        var listed = await Read(_leader, SupervisionLinks.Approvals);
        var told = await _leader.GetStringAsync("/notifications");
        var byWorker = await Decide(built, true, null, Client);
        var answer = await Submit(_leader, $"/cases/{built.Id}/closure", ("Approve", "true"));
        var closed = await Read(Client, $"/cases/{built.Id}");

        Assert.That(waiting, Does.Contain("Closure to approve").And.Contain("waits for approval").And.Not.Contain($"/cases/{built.Id}/closure"));
        Assert.That(listed, Does.Contain(built.Case.Reference).And.Contain("Closing the case"));
        Assert.That(told, Does.Contain($"Closing {built.Case.Reference} needs approval"));
        Assert.That(((int)byWorker.StatusCode, (int)answer.StatusCode), Is.EqualTo((403, 302)));
        Assert.That(closed, Does.Contain("Copes: 4 of 5 on average").And.Contain("Recovers: 3 of 5 on average"));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain($"Closing {built.Case.Reference} was approved"));
        await InDatabase(async db =>
        {
            var one = await db.CaseClosures.SingleAsync(c => c.CaseId == built.Case.Id);
            Assert.That((one.Status, one.DecidedUtc, one.Outcomes.Count), Is.EqualTo((ClosureStatus.Closed, (DateTime?)Now, 2)));
            Assert.That((await db.Cases.SingleAsync(c => c.Id == built.Case.Id)).Status, Is.EqualTo(CaseStatus.Closed));
        });
    }

    [Test]
    public async Task A_refusal_needs_a_reason_which_reaches_the_worker()
    {
        var built = await HighRisk();
        await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Note", "All well"));

        var unexplained = await Decide(built, false, null, _leader);
        var refused = await Decide(built, false, "Ring her once more", _leader);
        var twice = await Decide(built, true, null, _leader);

        Assert.That((await CodeOf(unexplained), (int)refused.StatusCode, await CodeOf(twice)), Is.EqualTo(("case.reason-missing", 204, "case.no-closure-pending")));
        Assert.That(await Read(Client, $"/cases/{built.Id}"), Does.Contain("Ring her once more").And.Contain("Active"));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain($"Closing {built.Case.Reference} was refused"));
        var again = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Note", "Rang, all well"));
        Assert.That((int)again.StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Nobody_approves_their_own_closure()
    {
        var built = await HighRisk();
        await Submit(_leader, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Note", "All well"));

        var own = await Decide(built, true, null, _leader);

        Assert.That(await CodeOf(own), Is.EqualTo("case.own-closure"));
        Assert.That(await Read(_leader, SupervisionLinks.Approvals), Does.Contain("Somebody else decides"));
        Assert.That(await Text(await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Note", "x"))), Does.Contain(CaseErrors.ClosureWaits.Sentence));
    }

    [Test]
    public async Task What_is_open_is_shown_and_cancelled_knowingly_or_keeps_the_case_open()
    {
        var built = await CaseOf(Worker);
        await Promise(built, Worker, "Ring about the locks", Now.AddDays(2));
        var asked = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/items", new { itemCode = "FIRE", quantity = 1 });
        var item = (await asked.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
        var followUp = Guid.Empty;
        await InDatabase(async db => followUp = (await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id)).Id.Value);

        var page = await Read(Client, $"/cases/{built.Id}/close");
        var unsettled = await Close(built, [followUp]);
        var promised = await Close(built, [item]);
        var unknown = await Close(built, [item, followUp, Guid.NewGuid()]);
        var closed = await Close(built, [item, followUp]);

        Assert.That(page, Does.Contain("Follow-up: Ring about the locks").And.Contain("Security item: "));
        Assert.That(
            (await CodeOf(unsettled), await CodeOf(promised), await CodeOf(unknown), (int)closed.StatusCode),
            Is.EqualTo(("case.still-open", "case.open-follow-ups", "case.cannot-be-cancelled", 204)));
        await InDatabase(async db => Assert.That(
            (await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id)).Status, Is.EqualTo(FollowUpStatus.Cancelled)));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Security item cancelled").And.Contain("Follow-up cancelled"));
    }

    [Test]
    public async Task An_item_that_is_on_its_way_is_settled_first()
    {
        var built = await CaseOf(Worker);
        var asked = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/items", new { itemCode = "FIRE", quantity = 1 });
        var item = (await asked.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
        await Post($"/api/v1/cases/{built.Id}/items/{item}/issue", new { fundCode = "VICTIMS" }, 1, Client);

        var answer = await Close(built, [item]);

        Assert.That(await CodeOf(answer), Is.EqualTo("case.cannot-be-cancelled"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/close"), Does.Contain("Settle this before you close the case"));
    }

    [TestCase("""{"reasonCode":"COMP","outcomeScores":[{"outcomeCode":"O1","score":6}]}""", 409, "case.outcome-score")]
    [TestCase("""{"reasonCode":"COMP","outcomeScores":[{"outcomeCode":"O9","score":1}]}""", 409, "case.unknown-outcome")]
    [TestCase("""{"reasonCode":"COMP","outcomeScores":[null]}""", 422, "invalid")]
    public async Task Outcomes_are_scored_on_the_scale(string body, int status, string code)
    {
        var built = await CaseOf(Worker);

        var answer = await Post($"/api/v1/cases/{built.Id}/close", JsonNode.Parse(body)!, await Version(built), Client);

        Assert.That(((int)answer.StatusCode, await CodeOf(answer)), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Opening_again_shows_what_has_happened_since()
    {
        var built = await CaseOf(Worker);
        await Close(built, []);
        var again = await Save(A.Case().LedBy(UserId.From(Worker.Id)).InTeam(built.Case.TeamId).Build(Now.AddHours(1)));
        await InDatabase(async db =>
        {
            await db.Referrals.Where(r => r.Id == again.Referral.Id).ExecuteUpdateAsync(r => r
                .SetProperty(x => x.PersonId, built.Person.Id).SetProperty(x => x.ReceivedUtc, Now.AddMinutes(1)));
        });

        var page = await Read(Client, $"/cases/{built.Id}/reopen");
        var since = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/since-closure"))!;

        Assert.That(page, Does.Contain("New crimes and referrals").And.Contain("Since it was closed on"));
        Assert.That(since["referrals"]!.AsArray(), Has.Count.EqualTo(1));
    }

    private Task<BuiltCase> HighRisk() => CaseOf(Worker, c => c.GradedByTheForce(RiskGrade.High));

    private async Task<HttpResponseMessage> Close(BuiltCase built, Guid[] cancel) =>
        await Post($"/api/v1/cases/{built.Id}/close", new { reasonCode = "COMP", cancel }, await Version(built), Client);

    private async Task<HttpResponseMessage> Decide(BuiltCase built, bool approve, string? reason, HttpClient by) =>
        await Post($"/api/v1/cases/{built.Id}/closure/decide", new { approve, reason }, await Version(built), by);

    private async Task<long> Version(BuiltCase built) => (await _leader.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}"))!["version"]!.GetValue<long>();

    private static async Task<HttpResponseMessage> Post(string path, object body, long version, HttpClient by)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await by.SendAsync(request);
    }

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
