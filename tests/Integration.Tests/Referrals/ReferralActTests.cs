using CaseManagement.Application.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

public sealed class ReferralActTests : ReferralFixture
{
    [TestCase("return", "INSUF", ReferralStatus.NeedsCorrection)]
    [TestCase("pass-on", "SPEC", ReferralStatus.PassedOn)]
    [TestCase("end", "EXCL", ReferralStatus.NotProgressed)]
    public async Task An_outcome_is_given_with_what_the_force_needs_to_know(string act, string outcome, ReferralStatus status)
    {
        var referral = await Saved();
        var browser = await As(await Officer());
        var page = await browser.Get($"/referrals/{referral.Id.Value}/{act}");

        var empty = await browser.Post(page);
        var foreign = await browser.Post(page, ("Outcome", "ACCEPT"), ("Message", "No"));
        var done = await browser.Post(page, ("Outcome", outcome), ("Message", "Send a number that works"));
        var stale = await browser.Post(page, ("Outcome", outcome), ("Message", "Send a number that works"));

        Assert.That((empty.Status, foreign.Status, done.Status, stale.Status), Is.EqualTo((400, 400, 302, 409)));
        Assert.That(empty.Text, Does.Contain("Enter what the force needs to know"));
        var now = await Now(referral);
        Assert.That((now.Status, now.Outcome, now.Reasons[0].Message), Is.EqualTo((status, outcome, "Send a number that works")));
    }

    [Test]
    public async Task What_was_ended_is_taken_up_with_a_new_clock()
    {
        var referral = await Saved("05-vehicle-crime-excluded");
        var browser = await As(await Officer());
        var page = await browser.Get($"/referrals/{referral.Id.Value}/take-up");

        var empty = await browser.Post(page);
        var done = await browser.Post(page, ("Reason", "Part of a hate crime"));

        Assert.That((empty.Status, done.Status), Is.EqualTo((400, 302)), done.Text);
        var now = await Now(referral);
        Assert.That((now.Status, now.ContactDueUtc), Is.EqualTo((ReferralStatus.Triage, (DateTime?)new DateTime(2026, 11, 24, 17, 0, 0, DateTimeKind.Utc))));
    }

    [Test]
    public async Task It_cannot_be_put_off_for_ever()
    {
        var referral = await Saved();
        var officer = await Officer();
        await Attempted(referral, officer);
        var version = (await Now(referral)).Version;

        var refused = await (await As(officer)).Api(
            HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/next-attempt", new { next = "9998-01-01T10:00:00Z" }, version);

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("referral.next-attempt-too-late"));
    }

    [TestCase("return", "INSUF", "referral.supported-by-others")]
    [TestCase("pass-on", "SPEC", "referral.close-the-case")]
    [TestCase("end", "EXCL", "referral.close-the-case")]
    public async Task What_is_in_support_is_ended_by_its_case(string act, string outcome, string code)
    {
        var worker = await CaseWorker(Name("supporting"));
        var referral = await Saved();
        var officer = await Officer();
        await Attempted(referral, officer, "SPOKE");
        await Send(new OpenCaseCommand(referral.Id, UserId.From(worker.Id), "Knows the family", (await Now(referral)).Version));

        var refused = await (await As(officer)).Api(
            HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/{act}", new { outcome, message = "Send a number" }, (await Now(referral)).Version);

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain(code));
        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.InSupport));
    }

    [Test]
    public async Task After_first_contact_it_may_be_closed_and_before_it_may_not()
    {
        var referral = await Saved();
        var officer = await Officer();
        var browser = await As(officer);

        var early = await browser.Post(await browser.Get($"/referrals/{referral.Id.Value}/close"), ("ReasonCode", "DECL-1ST"));
        await Attempted(referral, officer, "DECL");
        var done = await browser.Post(await browser.Get($"/referrals/{referral.Id.Value}/close"), ("ReasonCode", "DECL-1ST"), ("Note", "Has support at home"));

        Assert.That((early.Status, done.Status), Is.EqualTo((400, 302)), early.Text);
        Assert.That((await Now(referral)).Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public async Task An_officer_is_named_and_it_is_put_back()
    {
        var referral = await Saved();
        var officer = await Officer();
        var browser = await As(officer);

        await browser.Post(await browser.Get($"/referrals/{referral.Id.Value}/officer"), ("OfficerId", officer.Id.ToString()));
        Assert.That((await Now(referral)).AssignedToId, Is.EqualTo(UserId.From(officer.Id)));
        var page = await browser.Get($"/referrals/{referral.Id.Value}/officer");
        Assert.That(page.Html, Does.Contain($"value=\"{officer.Id}\" selected").Or.Contain($"selected=\"selected\" value=\"{officer.Id}\""));
        await browser.Post(page, ("OfficerId", ""));
        Assert.That((await Now(referral)).AssignedToId, Is.Null);
    }

    [Test]
    public async Task Through_the_api_an_act_asks_for_the_version()
    {
        var referral = await Saved();
        var browser = await As(await Officer());
        var body = new { outcome = "SPEC", message = "Passed to the homicide service" };

        Assert.That((int)(await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/pass-on", body)).StatusCode, Is.EqualTo(428));
        Assert.That((int)(await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/pass-on", body, 99)).StatusCode, Is.EqualTo(412));
        Assert.That((int)(await browser.Api(HttpMethod.Post, $"/api/v1/referrals/{referral.Id.Value}/pass-on", body, referral.Version)).StatusCode, Is.EqualTo(204));
        Assert.That((int)(await Anonymous().PostAsync($"/api/v1/referrals/{referral.Id.Value}/pass-on", null)).StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task Safety_is_confirmed_added_and_agreed_with_the_person()
    {
        var referral = await Saved(HighRisk);
        var browser = await As(await Officer());
        var path = $"/referrals/{referral.Id.Value}/safe-contact";
        var page = await browser.Get($"{path}?open=plan");
        var point = await Point(referral, "+44 7700 900456");

        var confirmed = await browser.Post(page, $"{path}?handler=Confirm", ("ContactPointId", point), ("SafeToCall", "true"), ("SafeForVoicemail", "false"), ("SafeForText", "true"));
        var stale = await browser.Post(page, $"{path}?handler=Plan", ("AnyTime", "true"), ("SafeContactNote", "Evenings"));
        var agreed = await browser.Post(await browser.Get($"{path}?open=plan"), $"{path}?handler=Plan", ("AnyTime", "true"), ("SafeContactNote", "Evenings"));
        var added = await browser.Post(await browser.Get($"{path}?open=add"), $"{path}?handler=Add", ("Kind", "Phone"), ("Value", "07700 900982"), ("Label", "sister's"), ("SafeToCall", "true"));
        var suspects = await browser.Post(await browser.Get($"{path}?open=add"), $"{path}?handler=Add", ("Kind", "Post"), ("Value", "Flat 3, 8 Sample Road, Portsmouth, PO1 3AX"), ("SafeToWrite", "true"));
        var wrong = await browser.Post(await browser.Get($"{path}?open=add"), $"{path}?handler=Add", ("Kind", "Phone"), ("Value", "<script>"));

        Assert.That((confirmed.Status, stale.Status, agreed.Status, added.Status, suspects.Status, wrong.Status), Is.EqualTo((302, 409, 302, 302, 400, 400)), added.Text);
        Assert.That(wrong.Text, Does.Contain("Enter a telephone number"));
        await InDatabase(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == referral.PersonId);
            Assert.That((person.SafeContactNote, person.ContactPoints.Count(p => p.ConfirmedUtc != null)), Is.EqualTo(("Evenings", 2)));
        });
    }

    [Test]
    public async Task Only_who_may_override_lifts_a_suspension()
    {
        var referral = await Saved(HighRisk);
        var officer = await Officer();
        await InDatabase(async db => (await db.People.SingleAsync(p => p.Id == referral.PersonId)).SuspendContact());
        var path = $"/referrals/{referral.Id.Value}/safe-contact";
        var (officers, leaders) = (await As(officer), await As(await Leader()));

        var refused = await officers.Post(await officers.Get(path), $"{path}?handler=Lift", ("LiftReason", "Seems fine"));
        var empty = await leaders.Post(await leaders.Get(path), $"{path}?handler=Lift");
        var lifted = await leaders.Post(await leaders.Get(path), $"{path}?handler=Lift", ("LiftReason", "He is in custody"));

        Assert.That((refused.Status, empty.Status, lifted.Status), Is.EqualTo((403, 400, 302)), lifted.Text);
    }
}
