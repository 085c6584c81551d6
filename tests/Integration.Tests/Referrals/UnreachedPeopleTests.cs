using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Application.Contacts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>Three attempts, then a letter, then an end: and never an end by itself at high risk.</summary>
public sealed class UnreachedPeopleTests : ReferralFixture
{
    private AppUser _officer = null!;

    [SetUp]
    public async Task Arrive()
    {
        _officer = await Officer();
        await ClosesByItself("false");
    }

    [Test]
    public async Task Three_attempts_ask_for_a_letter_and_the_letter_for_an_answer_until_its_day()
    {
        var referral = await Saved();
        var steps = await TriedEnough(referral);
        Assert.That((await Page(referral)).Text, Does.Contain("3 attempts so far, and that is enough"));

        steps.Add(await Contact(referral, "LET-OK", "LETTER", ContactPointKind.Post));

        Assert.That(steps, Is.EqualTo(new[] { "try_again", "try_again", "write", "await_reply" }));
        var now = await Now(referral);
        Assert.That((now.NextDueUtc - App.Clock.UtcNow)!.Value.TotalDays, Is.InRange(13, 17), "ten working days");
        Assert.That((await Page(referral)).Text, Does.Contain("They have until").And.Contain("An answer is awaited"));
    }

    [Test]
    public async Task An_answer_ends_the_waiting()
    {
        var referral = await Saved();
        await TriedEnough(referral);
        await Contact(referral, "LET-OK", "LETTER", ContactPointKind.Post);

        var next = await Contact(referral, "SPOKE", "TEL-IN", ContactPointKind.Phone);

        Assert.That(next, Is.EqualTo("open_case"));
        Assert.That((await Page(referral)).Text, Does.Not.Contain("Not reached yet"));
    }

    [Test]
    public async Task Who_has_not_answered_in_time_is_closed_by_an_officer_where_nothing_closes_by_itself()
    {
        var referral = await Waited();

        await Send(new EndUnreachedReferralsCommand());

        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.FirstContact));
        var browser = await As(_officer);
        var seen = await browser.Get($"/referrals/{referral.Id.Value}");
        Assert.That(seen.Html, Does.Contain($"/referrals/{referral.Id.Value}/close?reasonCode=UTC-INFO"));
        var form = await browser.Get($"/referrals/{referral.Id.Value}/close?reasonCode=UTC-INFO");
        Assert.That((await browser.Post(form, ("ReasonCode", form.Value("ReasonCode")))).Status, Is.EqualTo(302));
        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public async Task Where_the_contract_says_so_the_referral_is_closed_once_its_time_is_over()
    {
        await ClosesByItself();
        var (early, late) = (await Saved(), await Waited());
        await TriedEnough(early);
        await Contact(early, "LET-OK", "LETTER", ContactPointKind.Post);

        await Send(new EndUnreachedReferralsCommand());
        await Send(new EndUnreachedReferralsCommand());

        Assert.That(((await Now(early)).Status, (await Now(late)).Status), Is.EqualTo((ReferralStatus.FirstContact, ReferralStatus.Closed)));
        await InDatabase(async db => Assert.That(
            await db.Acts.CountAsync(a => a.AggregateId == late.Id.Value && a.Kind == nameof(ReferralClosed) && a.Facts.Contains("UTC-INFO")), Is.EqualTo(1)));
    }

    [Test]
    public async Task Nobody_at_high_risk_is_closed_and_the_leaders_are_told_once()
    {
        await ClosesByItself();
        var leader = await Leader();
        var referral = await Waited();
        await InDatabase(db => db.Referrals.Where(r => r.Id == referral.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SupportLevel, SupportLevel.HighRisk)));

        await Send(new EndUnreachedReferralsCommand());
        await Send(new EndUnreachedReferralsCommand());

        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.FirstContact));
        Assert.That((await Page(referral)).Text, Does.Contain("The person is at high risk, and was not reached").And.Not.Contain("Close it:"));
        await InDatabase(async db => Assert.That(
            await db.Notifications.CountAsync(n => n.UserId == Domain.Security.UserId.From(leader.Id) && n.Text.StartsWith(referral.Reference)), Is.EqualTo(1)));
    }

    [Test]
    public async Task Where_nothing_can_be_written_safely_it_goes_back_to_the_force()
    {
        var referral = await Saved();
        await InDatabase(async db =>
        {
            foreach (var point in (await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactPoints)
            {
                db.Entry(point).Property(p => p.SafeToWrite).CurrentValue = false;
                db.Entry(point).Property(p => p.SafeForText).CurrentValue = false;
            }
        });

        var steps = await TriedEnough(referral);

        Assert.That(steps[^1], Is.EqualTo("end_unreached"));
        Assert.That((await Page(referral)).Html, Does.Contain("/return?outcome=NOSAFE"));
    }

    private Task ClosesByItself(string value = "true") => InDatabase(async db =>
        db.Entry(await db.Settings.SingleAsync(s => s.Key == "contacts.closes-unreached-by-itself")).Property(s => s.Value).CurrentValue = value);

    private async Task<Referral> Waited()
    {
        var referral = await Saved();
        await TriedEnough(referral);
        await Contact(referral, "LET-OK", "LETTER", ContactPointKind.Post);
        App.Clock.Advance(TimeSpan.FromDays(20));
        return referral;
    }

    /// <summary>In the morning, in the afternoon, and on another day.</summary>
    private async Task<List<string>> TriedEnough(Referral referral)
    {
        List<string> steps = [];
        foreach (var hours in new[] { 0, 6, 18 })
        {
            App.Clock.Advance(TimeSpan.FromHours(hours));
            steps.Add(await Contact(referral, "NOANS", "TEL-OUT", ContactPointKind.Phone));
        }

        return steps;
    }

    private async Task<string> Contact(Referral referral, string outcome, string channel, ContactPointKind kind)
    {
        var point = Guid.Empty;
        await InDatabase(async db => point = (await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactPoints.First(c => c.Kind == kind && !c.NeverUse).Id.Value);
        var answer = await (await As(_officer)).Api(
            HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/contacts", new { outcomeCode = outcome, channelCode = channel, contactPointId = point });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), body);
        return JsonNode.Parse(body)!["next"]!.GetValue<string>();
    }

    private async Task<SeenPage> Page(Referral referral) => await (await As(_officer)).Get($"/referrals/{referral.Id.Value}");
}
