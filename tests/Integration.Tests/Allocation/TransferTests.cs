using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

public sealed class TransferTests : AllocationFixture
{
    [Test]
    public async Task A_lead_offers_their_case_and_another_worker_accepts_it_with_what_was_promised()
    {
        var (from, to) = (await Worker(), await Worker());
        var built = await CaseOf(from);
        await Promise(built, from, "Ring on Monday", Now.AddDays(2));
        var (giver, taker) = (await As(from), await As(to));

        var offered = await giver.Post(await giver.Get($"/cases/{built.Id}/workers/offer"), ("WorkerId", to.Id.ToString()), ("Reason", "Speaks their language"));
        var list = await taker.Get("/offers");
        var before = await taker.Get($"/cases/{built.Id}");
        var answer = await taker.Get($"/offers/{await OfferOf(built)}");
        var accepted = await taker.Post(answer, ("Answer", "accept"));

        Assert.That((offered.Status, before.Status, accepted.Status), Is.EqualTo((302, 404, 302)), offered.Text + accepted.Text);
        Assert.That(list.Text, Does.Contain(built.Case.Reference).And.Not.Contain(built.Person.DisplayName));
        Assert.That(answer.Text, Does.Contain("Speaks their language").And.Not.Contain(built.Person.DisplayName));
        Assert.That((await taker.Get($"/cases/{built.Id}")).Status, Is.EqualTo(200));
        Assert.That((await giver.Get($"/cases/{built.Id}")).Status, Is.EqualTo(404), "whose case it was sees it no longer");
        Assert.That((await taker.Get($"/cases/{built.Id}/timeline")).Text, Does.Contain("Offer of the case accepted").And.Contain("Speaks their language"));
        await InDatabase(async db =>
        {
            Assert.That((await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id)).AssignedToId, Is.EqualTo(UserId.From(to.Id)));
            Assert.That(await db.Notifications.AnyAsync(n => n.UserId == UserId.From(from.Id) && n.Kind == "case-offer-answered"), Is.True);
        });
    }

    [Test]
    public async Task An_offer_is_declined_with_a_reason_and_the_case_stays()
    {
        var (from, to) = (await Worker(), await Worker());
        var built = await CaseOf(from);
        var offer = await Offer(await As(from), built, to);
        var taker = await As(to);

        var unexplained = await Answer(taker, offer, "decline", new { });
        var declined = await Answer(taker, offer, "decline", new { reason = "Know the family" });
        var again = await Answer(taker, offer, "accept", null, 2);

        Assert.That((unexplained, declined, again), Is.EqualTo(((422, "invalid"), (204, (string?)null), (409, "transfer.settled"))));
        await InDatabase(async db => Assert.That((await db.Cases.SingleAsync(c => c.Id == built.Case.Id)).LeadWorkerId, Is.EqualTo(UserId.From(from.Id))));
    }

    [Test]
    public async Task Whoever_offered_takes_it_back_and_nobody_else()
    {
        var (from, to) = (await Worker(), await Worker());
        var built = await CaseOf(from);
        var giver = await As(from);
        var offer = await Offer(giver, built, to);

        var stranger = await Answer(await As(await Leader()), offer, "revoke", new { reason = "x" });
        var answeredByGiver = await Answer(giver, offer, "accept", null);
        var revoked = await giver.Post(await giver.Get($"/cases/{built.Id}/workers/revoke/{offer}"), ("Reason", "I keep it"));
        var late = await Answer(await As(to), offer, "accept", null, 2);

        Assert.That((stranger.Status, answeredByGiver.Status, revoked.Status), Is.EqualTo((404, 404, 302)), revoked.Text);
        Assert.That(late, Is.EqualTo((409, "transfer.settled")));
    }

    [Test]
    public async Task An_offer_lapses_when_the_case_is_given_to_somebody_else()
    {
        var (from, to, third) = (await Worker(), await Worker(), await Worker());
        var built = await CaseOf(from);
        var leader = await As(await Leader());
        var offer = await Offer(leader, built, to);

        var twice = await Told(await leader.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/transfers", new { workerId = third.Id, reason = "x" }));
        var given = await Act(leader, built, "assign", new { workerId = third.Id, reason = "Sooner there" });
        var late = await Answer(await As(to), offer, "accept", null, 2);

        Assert.That((twice, given, late), Is.EqualTo(((409, "transfer.offered-already"), (204, (string?)null), (409, "transfer.settled"))));
    }

    [Test]
    public async Task The_same_offer_sent_twice_is_made_once()
    {
        var built = await CaseOf(await Worker());
        var to = await Worker();
        var leader = await As(await Leader());
        var body = new { workerId = to.Id, reason = "Nearer" };

        var first = await leader.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/transfers", body, null, "offer-1");
        var second = await leader.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/transfers", body, null, "offer-1");

        Assert.That(((int)first.StatusCode, (int)second.StatusCode), Is.EqualTo((201, 201)));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
    }

    [Test]
    public async Task A_joint_worker_sees_the_case_until_their_part_ends()
    {
        var (lead, joint) = (await Worker(), await Worker());
        var built = await CaseOf(lead);
        var leader = await As(await Leader());
        var browser = await As(joint);

        var added = await leader.Post(
            await leader.Get($"/cases/{built.Id}/workers/add"), ("WorkerId", joint.Id.ToString()), ("Role", "Covering"), ("Reason", "While the lead is away"));
        var during = await browser.Get($"/cases/{built.Id}");
        var twice = await Act(leader, built, "workers", new { workerId = joint.Id, role = "joint", reason = "x" });
        var ended = await leader.Post(await leader.Get($"/cases/{built.Id}/workers/end/{joint.Id}"), ("Reason", "The lead is back"));
        var after = await browser.Get($"/cases/{built.Id}");

        Assert.That((added.Status, during.Status, ended.Status, after.Status), Is.EqualTo((302, 200, 302, 404)), added.Text + ended.Text);
        Assert.That(twice, Is.EqualTo((409, "case.works-already")));
        Assert.That(await Act(leader, built, "workers/end", new { workerId = lead.Id, reason = "x" }), Is.EqualTo((409, "case.lead-is-assigned")));
        Assert.That((await leader.Get($"/cases/{built.Id}/timeline")).Text, Does.Contain("While the lead is away").And.Contain("The lead is back"));
    }

    [Test]
    public async Task A_worker_asks_for_a_case_of_their_team_that_nobody_leads()
    {
        var (before, asks) = (await Worker(), await Worker());
        var built = await CaseOf(before);
        await Promise(built, before, "Ring on Monday", Now.AddDays(2));
        var leader = await As(await Leader());
        var browser = await As(asks);
        var early = await Told(await browser.Api(HttpMethod.Post, $"/api/v1/waiting-cases/{built.Id}/ask", new { reason = "Mine" }, await VersionOf(built)));

        var released = await leader.Post(await leader.Get($"/cases/{built.Id}/workers/release"), ("Reason", "Leaves the service"));
        var waiting = await browser.Get("/waiting-cases");
        var asked = await browser.Post(await browser.Get($"/waiting-cases/{built.Id}"), ("Reason", "I know the area"));
        var workers = await leader.Get($"/cases/{built.Id}/workers");
        var given = await Act(leader, built, "assign", new { workerId = asks.Id, reason = "Asked for it" });

        Assert.That((early.Status, released.Status, asked.Status, given.Status), Is.EqualTo((404, 302, 302, 204)), released.Text + asked.Text);
        Assert.That(waiting.Text, Does.Contain(built.Case.Reference).And.Not.Contain(built.Person.DisplayName));
        Assert.That(workers.Text, Does.Contain($"Asked for by {asks.DisplayName}"));
        Assert.That((await browser.Get("/waiting-cases")).Text, Does.Not.Contain(built.Case.Reference));
        await InDatabase(async db =>
        {
            Assert.That((await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id)).AssignedToId, Is.EqualTo(UserId.From(asks.Id)));
            Assert.That(await db.CaseRequests.AnyAsync(r => r.CaseId == built.Case.Id), Is.False);
        });
    }

    private static async Task<Guid> Offer(Browser giver, BuiltCase built, AppUser to)
    {
        var answer = await giver.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/transfers", new { workerId = to.Id, reason = "Nearer" });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["transferId"]!.GetValue<Guid>();
    }

    private static async Task<(int Status, string? Code)> Answer(Browser browser, Guid offer, string act, object? body, long version = 1) =>
        await Told(await browser.Api(HttpMethod.Post, $"/api/v1/transfers/{offer}/{act}", body, version));

    private async Task<Guid> OfferOf(BuiltCase built)
    {
        var offer = Guid.Empty;
        await InDatabase(async db => offer = (await db.CaseTransfers.SingleAsync(t => t.CaseId == built.Case.Id)).Id.Value);
        return offer;
    }
}
