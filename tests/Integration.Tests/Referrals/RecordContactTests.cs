using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

public sealed class RecordContactTests : ReferralFixture
{
    private const string Safe = "+44 7700 900456";
    private const string Suspects = "01632 960123";

    [Test]
    public async Task No_answer_leads_to_the_next_attempt_which_one_click_accepts()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());

        var done = await Record(browser, referral, "NOANS", "TEL-OUT", Safe);
        var proposal = await browser.Get(done.Location!);
        var accepted = await browser.Post(proposal, ("Accept", "true"));

        Assert.That(done.Location, Is.EqualTo($"/referrals/{referral.Id.Value}/next-attempt"));
        Assert.That(proposal.Text, Does.Contain("Mon 23 Nov 2026 10:00").Or.Contain("Mon 23 Nov 2026 14:00"));
        Assert.That(accepted.Status, Is.EqualTo(302), accepted.Text);
        var now = await Now(referral);
        Assert.That((now.Status, now.Attempts, now.NextDueUtc > App.Clock.UtcNow), Is.EqualTo((ReferralStatus.FirstContact, 1, true)));
        Assert.That((await browser.Get("/inbox?tab=Waiting")).Text, Does.Contain(referral.Reference));
        await InDatabase(db => Assert.That(db.Contacts.Single(c => c.ReferralId == referral.Id).IsFirstAttempt, Is.True));
    }

    [Test]
    public async Task A_way_that_is_not_safe_is_refused_and_nothing_is_kept()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());

        var refused = await Record(browser, referral, "NOANS", "TEL-OUT", Suspects, ("OverrideReason", "I think it is fine"), ("Note", "Kept words"));

        Assert.That(refused.Status, Is.EqualTo(400));
        Assert.That(refused.Text, Does.Contain("This way of contact is not safe for this person").And.Contain("Kept words"));
        Assert.That((await Now(referral)).Attempts, Is.Zero);
        await InDatabase(db => Assert.That(db.Contacts.Any(c => c.ReferralId == referral.Id), Is.False));
    }

    [TestCase("VM-LEFT", "TEL-OUT")]
    [TestCase("SMS-OK", "SMS-OUT")]
    public async Task A_voicemail_or_a_text_is_asked_for_by_itself(string outcome, string channel)
    {
        var referral = await Saved(HighRisk);

        Assert.That((await Record(await As(await Officer()), referral, outcome, channel, Safe)).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Who_may_override_gives_a_reason_and_it_is_kept()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Leader());

        Assert.That((await Record(browser, referral, "NOANS", "TEL-OUT", Suspects)).Status, Is.EqualTo(400));
        var done = await Record(browser, referral, "NOANS", "TEL-OUT", Suspects, ("OverrideReason", "Life in danger"));

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        await InDatabase(async db =>
        {
            var contact = await db.Contacts.SingleAsync(c => c.ReferralId == referral.Id);
            var act = await db.Acts.Include(a => a.Payload).SingleAsync(a => a.AggregateId == contact.Id.Value && a.Kind == "SafeContactOverridden");
            Assert.That(act.Payload!.Json, Does.Contain("Life in danger"));
        });
    }

    [Test]
    public async Task A_contact_against_the_policy_before_support_is_listed_for_the_leaders_of_the_team_that_has_the_referral()
    {
        var referral = await Saved(HighRisk);
        var other = Domain.Allocation.Team.Create(Domain.Allocation.TeamId.New(), Name("Team"));
        await InDatabase(db => db.Teams.Add(other));
        var (browser, elsewhere) = (await As(await Leader()), await As(await Person(Name("leader"), [Roles.TeamLeader], other.Id)));

        await Record(browser, referral, "NOANS", "TEL-OUT", Suspects, ("OverrideReason", "Life in danger"));

        var rows = JsonNode.Parse(await (await browser.Api(HttpMethod.Get, "/api/v1/safe-contact-overrides")).Content.ReadAsStringAsync())!["items"]!.AsArray();
        var row = rows.Single(r => r!["reference"]!.ToString() == referral.Reference)!;
        Assert.That(
            (row["kind"]!.ToString(), row["caseId"], row["channel"]!.ToString(), row["outcome"]!.ToString(), row["reason"]!.ToString()),
            Is.EqualTo(("contact", (JsonNode?)null, "Telephone call out", "No answer", "Life in danger")));
        Assert.That((await elsewhere.Get("/supervision/overrides")).Text, Does.Not.Contain(referral.Reference));
    }

    [Test]
    public async Task When_the_suspect_answers_everything_stops()
    {
        var referral = await Saved(HighRisk);
        var leader = await Leader();

        var browser = await As(await Officer());
        var done = await Record(browser, referral, "THIRD-RISK", "TEL-OUT", Safe);

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        var now = await Now(referral);
        Assert.That((now.Status, now.Outcome), Is.EqualTo((ReferralStatus.NeedsCorrection, "UNSAFE")));
        await InDatabase(async db =>
        {
            Assert.That((await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactSuspended, Is.True);
            var told = await db.Notifications.SingleAsync(n => n.UserId == Domain.Security.UserId.From(leader.Id) && n.Text.StartsWith(referral.Reference));
            Assert.That(told.Text, Does.Not.Contain("Okafor"));
        });
        Assert.That((await browser.Get($"/referrals/{referral.Id.Value}")).Text, Does.Contain("Contact is suspended because it was not safe"));
    }

    [Test]
    public async Task That_a_suspect_answered_on_a_number_that_was_never_to_be_used_is_kept_and_everything_stops()
    {
        var referral = await Saved(HighRisk);
        var leader = await Leader();

        var done = await Record(await As(await Officer()), referral, "THIRD-RISK", "TEL-OUT", Suspects);

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        await InDatabase(async db =>
        {
            var contact = await db.Contacts.SingleAsync(c => c.ReferralId == referral.Id);
            Assert.That((await db.People.SingleAsync(p => p.Id == referral.PersonId)).ContactSuspended, Is.True);
            Assert.That(await db.Acts.AnyAsync(a => a.AggregateId == contact.Id.Value && a.Kind == "SafeContactOverridden"), Is.True);
            Assert.That(await db.Notifications.CountAsync(n => n.UserId == Domain.Security.UserId.From(leader.Id) && n.Text.StartsWith(referral.Reference)), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task That_a_suspect_answered_is_kept_of_a_referral_on_which_no_contact_may_be_started()
    {
        var referral = await Saved(HighRisk);
        await InDatabase(async db => (await db.Referrals.SingleAsync(r => r.Id == referral.Id)).Withdraw(2, null, App.Clock.UtcNow));
        var leader = await Leader();

        var done = await Record(await As(await Officer()), referral, "THIRD-RISK", "TEL-OUT", Suspects);

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.Withdrawn));
        await InDatabase(async db => Assert.That(await db.Notifications.AnyAsync(n => n.UserId == Domain.Security.UserId.From(leader.Id) && n.Text.StartsWith(referral.Reference)), Is.True));
    }

    [Test]
    public async Task That_a_suspect_answered_is_not_held_up_by_what_a_colleague_changed()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var body = new { outcomeCode = "THIRD-RISK", channelCode = "TEL-OUT", contactPointId = await Point(referral, Suspects) };

        var recorded = await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/contacts", body, 99);

        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase(ReferralStatus.NeedsCorrection)]
    [TestCase(ReferralStatus.PassedOn)]
    [TestCase(ReferralStatus.Withdrawn)]
    public async Task Who_rings_the_service_is_recorded_wherever_the_referral_stands(ReferralStatus status)
    {
        var referral = await Saved(HighRisk);
        await InDatabase(async db =>
        {
            var ended = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
            Action end = status switch
            {
                ReferralStatus.NeedsCorrection => () => ended.ReturnToForce("WRONGNO", "Send another number", App.Clock.UtcNow),
                ReferralStatus.PassedOn => () => ended.PassOn("SPEC", "Passed on", App.Clock.UtcNow),
                _ => () => ended.Withdraw(2, null, App.Clock.UtcNow),
            };
            end();
        });
        var browser = await As(await Officer());

        var outgoing = await Record(browser, referral, "NOANS", "TEL-OUT", Safe);
        var done = await Record(browser, referral, "SPOKE", "TEL-IN", Safe);

        Assert.That((outgoing.Status, done.Status, done.Location), Is.EqualTo((400, 302, $"/referrals/{referral.Id.Value}")), done.Text);
        var now = await Now(referral);
        Assert.That((now.Status, now.Attempts, now.NextDueUtc), Is.EqualTo((status, 1, (DateTime?)null)));
    }

    [Test]
    public async Task A_contact_before_the_referral_came_in_is_refused()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var body = new { outcomeCode = "NOANS", channelCode = "TEL-OUT", contactPointId = await Point(referral, Safe), happenedAt = "2026-07-20T10:00:00Z" };

        var refused = await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/contacts", body);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("contact.before-the-referral"));
        Assert.That((await Now(referral)).Attempts, Is.Zero);
    }

    [Test]
    public async Task A_wrong_number_leads_to_returning_it()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());

        var done = await Record(browser, referral, "WRONG", "TEL-OUT", Safe);
        var page = await browser.Get(done.Location!);
        var returned = await browser.Post(page, $"/referrals/{referral.Id.Value}/return", ("Outcome", "WRONGNO"), ("Message", "The number belongs to somebody else"));

        Assert.That(done.Location, Does.EndWith("/return?outcome=WRONGNO"));
        Assert.That(returned.Status, Is.EqualTo(302), returned.Text);
        Assert.That((await Now(referral)).Outcome, Is.EqualTo("WRONGNO"));
    }

    [TestCase("", "TEL-OUT", "Select what came of it")]
    [TestCase("LET-OK", "TEL-OUT", "Select an outcome that this way of contact can have")]
    [TestCase("NOPE", "TEL-OUT", "Select an outcome that this way of contact can have")]
    public async Task What_does_not_fit_is_refused(string outcome, string channel, string sentence)
    {
        var referral = await Saved(HighRisk);

        var refused = await Record(await As(await Officer()), referral, outcome, channel, Safe);

        Assert.That((refused.Status, refused.Text.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((400, true)), refused.Text);
    }

    [Test]
    public async Task A_contact_in_the_future_or_on_an_unknown_number_is_refused()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var page = await browser.Get($"/referrals/{referral.Id.Value}/contact");

        var ahead = await browser.Post(
            page, ("OutcomeCode", "NOANS"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", await Point(referral, Safe)),
            ("When.Day", "21"), ("When.Month", "11"), ("When.Year", "2026"), ("When.Time", "10:00"));
        var unknown = await browser.Post(page, ("OutcomeCode", "NOANS"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", Guid.NewGuid().ToString()));

        Assert.That(ahead.Text, Does.Contain("must have happened already"));
        Assert.That((ahead.Status, unknown.Status), Is.EqualTo((400, 400)));
    }

    [Test]
    public async Task A_stale_form_is_refused()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var page = await browser.Get($"/referrals/{referral.Id.Value}/contact");
        await Record(browser, referral, "NOANS", "TEL-OUT", Safe);

        var late = await browser.Post(page, ("OutcomeCode", "NOANS"), ("ChannelCode", "TEL-OUT"), ("ContactPointId", await Point(referral, Safe)));

        Assert.That(late.Status, Is.EqualTo(409));
        Assert.That((await Now(referral)).Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Through_the_api_the_same_rules_hold()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var path = $"/api/v1/referrals/{referral.Id.Value}/contacts";

        var refused = await browser.Api(HttpMethod.Post, path, new { outcomeCode = "NOANS", channelCode = "TEL-OUT", contactPointId = await Point(referral, Suspects) });
        var recorded = await browser.Api(HttpMethod.Post, path, new { outcomeCode = "SPOKE", channelCode = "TEL-OUT", contactPointId = await Point(referral, Safe) });

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("contact.not-safe"));
        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Now(referral)).ReachedUtc, Is.EqualTo(App.Clock.UtcNow));
    }

    [Test]
    public async Task Who_may_not_record_contacts_is_refused()
    {
        var referral = await Saved(HighRisk);
        var lead = await As(await Person(Name("lead"), [Roles.SafeguardingLead]));

        var page = await lead.Get($"/referrals/{referral.Id.Value}/contact");

        Assert.That((await Record(lead, referral, "NOANS", "TEL-OUT", Safe)).Status, Is.EqualTo(403));
        Assert.That(page.Status, Is.EqualTo(200).Or.EqualTo(403));
    }

    private async Task<SeenPage> Record(
        Browser browser, Referral referral, string outcome, string channel, string number, params (string Name, string? Value)[] more)
    {
        var page = await browser.Get($"/referrals/{referral.Id.Value}/contact");
        return await browser.Post(
            page, [("OutcomeCode", outcome), ("ChannelCode", channel), ("ContactPointId", await Point(referral, number)), .. more]);
    }
}
