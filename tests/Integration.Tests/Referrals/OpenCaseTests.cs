using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

public sealed class OpenCaseTests : ReferralFixture
{
    private async Task<(AppUser Officer, AppUser Specialist, AppUser Generic, Referral Referral)> Scene()
    {
        var specialist = await CaseWorker(Name("specialist"), null, Specialism.DomesticAbuse);
        var generic = await CaseWorker(Name("generic"));
        var officer = await Officer();
        var referral = await Saved(HighRisk);
        return (officer, specialist, generic, referral);
    }

    [Test]
    public async Task The_suggestions_tell_why_and_why_not()
    {
        var (officer, specialist, generic, referral) = await Scene();

        var page = await (await As(officer)).Get($"/referrals/{referral.Id.Value}/assign");

        Assert.That(page.Text, Does.Contain(specialist.DisplayName).And.Contain("Domestic abuse specialist. Covers the whole area. Carries"));
        Assert.That(page.Text, Does.Contain(generic.DisplayName).And.Contain("Takes generic cases only"));
    }

    [Test]
    public async Task A_case_is_opened_and_the_worker_told_by_reference_alone()
    {
        var (officer, _, _, referral) = await Scene();
        await Attempted(referral, officer, "SPOKE");
        var browser = await As(officer);
        var page = await browser.Get($"/referrals/{referral.Id.Value}/assign");
        var suggested = await First(browser, referral);

        var done = await browser.Post(page, ("WorkerId", suggested.ToString()));

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.InSupport));
        await InDatabase(async db =>
        {
            var opened = await db.Cases.SingleAsync(c => c.ReferralId == referral.Id);
            Assert.That(opened.LeadWorkerId, Is.EqualTo(UserId.From(suggested)));
            Assert.That(await db.Notifications.AnyAsync(n => n.UserId == UserId.From(suggested) && n.Link == $"/cases/{opened.Id.Value}"), Is.True);
            var mail = await db.Outbox.SingleAsync(m => m.Subject.StartsWith(referral.Reference));
            Assert.That(mail.Subject + mail.Body, Does.Contain(referral.Reference).And.Not.Contain("Okafor").And.Not.Contain("Amara"));
        });
    }

    [Test]
    public async Task Another_than_the_first_suggestion_needs_a_reason()
    {
        var (officer, _, generic, referral) = await Scene();
        await Attempted(referral, officer);
        var browser = await As(officer);
        var page = await browser.Get($"/referrals/{referral.Id.Value}/assign");

        var refused = await browser.Post(page, ("WorkerId", generic.Id.ToString()));
        var done = await browser.Post(page, ("WorkerId", generic.Id.ToString()), ("Reason", "Knows the family"));

        Assert.That((refused.Status, refused.Text.Contains("Say why", StringComparison.Ordinal)), Is.EqualTo((400, true)));
        Assert.That(done.Status, Is.EqualTo(302), done.Text);
    }

    [Test]
    public async Task What_is_said_within_the_case_is_for_those_who_may_see_the_case()
    {
        var (officer, specialist, _, referral) = await Scene();
        await Attempted(referral, officer, "SPOKE");
        var office = await As(officer);
        await office.Post(
            await office.Get($"/referrals/{referral.Id.Value}/assign"), ("WorkerId", specialist.Id.ToString()), ("Reason", "Knows the family"));
        var opened = (await Now(referral)).CaseId!.Value.Value;
        var worker = await As(specialist);
        await worker.Post(
            await worker.Get($"/cases/{opened}/contacts/record"), ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-IN"), ("Note", "Told in confidence"));

        var seenByOfficer = await office.Get($"/referrals/{referral.Id.Value}");
        var seenByWorker = await worker.Get($"/referrals/{referral.Id.Value}");

        Assert.That(seenByWorker.Text, Does.Contain("Told in confidence").And.Contain("Go to the case"));
        Assert.That(seenByOfficer.Status, Is.EqualTo(200));
        Assert.That(seenByOfficer.Text, Does.Not.Contain("Told in confidence").And.Not.Contain("Go to the case"));
    }

    [Test]
    public async Task Each_refusal_has_its_code()
    {
        var (officer, specialist, _, referral) = await Scene();
        var browser = await As(officer);
        var path = $"/api/v1/referrals/{referral.Id.Value}/open-case";
        var body = new { workerId = specialist.Id, reason = "Knows the family" };

        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, body, 1)), Is.EqualTo((409, "referral.contact-first")));
        await Attempted(referral, officer);
        var version = (await Now(referral)).Version;
        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, body)), Is.EqualTo((428, "version-missing")));
        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, body, 1)), Is.EqualTo((412, "stale")));
        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, new { workerId = officer.Id }, version)), Is.EqualTo((409, "allocation.not-a-worker")));
        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, new { reason = "x" }, version)), Is.EqualTo((422, "invalid")));
        await InDatabase(async db => (await db.Workers.SingleAsync(w => w.Id == UserId.From(specialist.Id))).SetAvailable(false));
        Assert.That(await Code(await browser.Api(HttpMethod.Post, path, body, version)), Is.EqualTo((409, "allocation.away")));
        Assert.That((await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{Guid.NewGuid()}/open-case", body, 1)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await (await As(specialist)).Api(HttpMethod.Post, path, body, 1)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Another_worker_takes_the_case_over_with_its_follow_ups()
    {
        var (officer, specialist, generic, referral) = await Scene();
        await Attempted(referral, officer, "SPOKE");
        var opened = await Send(new Application.Cases.OpenCaseCommand(referral.Id, UserId.From(specialist.Id), "Knows the family", (await Now(referral)).Version));
        await InDatabase(async db => db.FollowUps.Add(FollowUp.Plan(
            await db.Cases.SingleAsync(c => c.Id == opened), "Call again", App.Clock.UtcNow.AddDays(1), UserId.From(specialist.Id), TimeSpan.FromHours(1), App.Clock.UtcNow)));
        var browser = await As(await Leader());
        var page = await browser.Get($"/cases/{opened.Value}/assign");

        var refused = await browser.Post(page, ("WorkerId", generic.Id.ToString()));
        var done = await browser.Post(page, ("WorkerId", generic.Id.ToString()), ("Reason", "The first one leaves"));

        Assert.That((refused.Status, done.Status), Is.EqualTo((400, 302)), done.Text);
        await InDatabase(async db =>
        {
            Assert.That((await db.Cases.SingleAsync(c => c.Id == opened)).LeadWorkerId, Is.EqualTo(UserId.From(generic.Id)));
            Assert.That(await db.FollowUps.Where(f => f.CaseId == opened).Select(f => f.AssignedToId).Distinct().ToListAsync(), Is.EqualTo(new[] { UserId.From(generic.Id) }));
        });
        Assert.That((await (await As(officer)).Get($"/cases/{opened.Value}/assign")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_worker_records_a_contact_on_the_case()
    {
        var (officer, specialist, _, referral) = await Scene();
        await Attempted(referral, officer, "SPOKE");
        var opened = await Send(new Application.Cases.OpenCaseCommand(referral.Id, UserId.From(specialist.Id), "Knows the family", (await Now(referral)).Version));
        var browser = await As(specialist);
        var page = await browser.Get($"/cases/{opened.Value}/contacts/record");

        var done = await browser.Post(
            page, ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", await Point(referral, "+44 7700 900456")));

        Assert.That((page.Status, done.Status), Is.EqualTo((200, 302)), done.Text);
        await InDatabase(async db =>
        {
            var about = await db.Cases.SingleAsync(c => c.Id == opened);
            Assert.That((about.Status, about.LastContactUtc), Is.EqualTo((CaseStatus.Active, (DateTime?)App.Clock.UtcNow)));
            Assert.That(await db.Contacts.CountAsync(c => c.CaseId == opened), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Who_rings_about_a_closed_case_is_recorded_and_the_case_stays_closed()
    {
        var (officer, specialist, _, referral) = await Scene();
        await Attempted(referral, officer, "SPOKE");
        var opened = await Send(new Application.Cases.OpenCaseCommand(referral.Id, UserId.From(specialist.Id), "Knows the family", (await Now(referral)).Version));
        await InDatabase(async db => (await db.Cases.SingleAsync(c => c.Id == opened)).Close(new Closing("COMP", [], "Safe now"), 0, App.Clock.UtcNow));
        var browser = await As(specialist);
        var page = await browser.Get($"/cases/{opened.Value}/contacts/record");

        var outgoing = await browser.Post(
            page, ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", await Point(referral, "+44 7700 900456")));
        var incoming = await browser.Post(page, ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-IN"));

        Assert.That((outgoing.Status, incoming.Status), Is.EqualTo((400, 302)), incoming.Text);
        await InDatabase(async db =>
        {
            Assert.That((await db.Cases.SingleAsync(c => c.Id == opened)).Status, Is.EqualTo(CaseStatus.Closed));
            Assert.That(await db.Contacts.CountAsync(c => c.CaseId == opened), Is.EqualTo(1));
        });
    }

    private static async Task<Guid> First(Support.Browser browser, Referral referral)
    {
        var answer = await browser.Api(HttpMethod.Get, $"/api/v1/referrals/{referral.Id.Value}/suggestions");
        Assert.That(answer.Headers.ETag, Is.Not.Null);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["suggestions"]![0]!["workerId"]!.GetValue<Guid>();
    }

    private static async Task<(int Status, string? Code)> Code(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())?["code"]?.GetValue<string>());
}
