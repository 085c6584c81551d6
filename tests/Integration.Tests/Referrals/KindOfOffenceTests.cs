using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>What no code classifies counts as sensitive until a worker says what it is.</summary>
public sealed class KindOfOffenceTests : PoliceFixture
{
    private AppUser _officer = null!;

    [OneTimeSetUp]
    public async Task Introduce() => _officer = await Person("classifying-officer", [Roles.ContactOfficer]);

    [Test]
    public async Task What_a_worker_calls_harmless_is_sensitive_no_more()
    {
        var unclassified = await Post(Unclassified("explicit_consent"));
        var before = await Stored(unclassified);
        var browser = await Browser.SignedIn(App, _officer);
        var form = await browser.Get($"/referrals/{unclassified.Text("referralId")}/offence");
        var empty = await browser.Post(form);
        var done = await browser.Post(form, ("OffenceCode", "8N"));
        var stale = await browser.Post(form, ("OffenceCode", "8N"));
        var after = await Stored(unclassified);

        Assert.That((before.Sensitive, before.SupportLevel), Is.EqualTo((true, SupportLevel.Enhanced)));
        Assert.That((empty.Status, done.Status, stale.Status), Is.EqualTo((400, 302, 409)), done.Text);
        Assert.That((after.Sensitive, after.SupportLevel, after.OffenceCode, after.Status), Is.EqualTo((false, SupportLevel.Standard, "8N", ReferralStatus.Triage)));
        Assert.That(after.ContactDueUtc, Is.GreaterThan(before.ContactDueUtc!.Value));
        await InDatabase(async db => Assert.That(
            await db.Acts.AnyAsync(a => a.AggregateId == unclassified.Id.Value && a.Kind == "ReferralOffenceClassified" && a.Actor == $"user:{_officer.Id}"), Is.True));
    }

    [Test]
    public async Task What_a_rule_stopped_comes_to_the_inbox_when_it_does_not_apply_any_more()
    {
        var stopped = await Post(Unclassified("informed_opt_out"));
        var answer = await Classify(stopped, "8N");
        var after = await Stored(stopped);

        Assert.That((stopped.Outcome, (int)answer.StatusCode, after.Status, after.Outcome), Is.EqualTo(("NOCONS", 204, ReferralStatus.Triage, "ACCEPT")));
    }

    [Test]
    public async Task No_message_takes_the_workers_word_back_and_none_makes_a_grave_offence_harmless()
    {
        var message = Unclassified("explicit_consent");
        var receipt = await Post(message);
        await Classify(receipt, "8N");
        await Post(Again(message, 2, m => m["incident"]!["summary"] = "Something else"));
        var kept = await Stored(receipt);
        await Post(Again(message, 3, m => m["incident"]!["offenceCode"] = "8Q"));
        var stalking = await Stored(receipt);

        Assert.That((kept.OffenceCode, kept.Sensitive), Is.EqualTo(("8N", false)));
        Assert.That((stalking.OffenceCode, stalking.Sensitive), Is.EqualTo(("8N", true)));
    }

    [TestCase("NONE", 422)]
    [TestCase(null, 422)]
    public async Task Only_an_offence_of_the_list_is_taken(string? code, int status) =>
        Assert.That((int)(await Classify(await Post(Fresh(Assault)), code)).StatusCode, Is.EqualTo(status));

    [Test]
    public async Task What_is_excluded_is_not_progressed_unless_a_person_took_it_up()
    {
        var (excluded, takenUp) = (await Post(Fresh(Assault)), await Post(Fresh("05-vehicle-crime-excluded")));
        await Send(new Application.Referrals.TakeReferralUpCommand(takenUp.Id, "Their only car", (await Stored(takenUp)).Version));
        await Classify(excluded, "45");
        await Classify(takenUp, "48");

        Assert.That(((await Stored(excluded)).Status, (await Stored(takenUp)).Status), Is.EqualTo((ReferralStatus.NotProgressed, ReferralStatus.Triage)));
    }

    private static System.Text.Json.Nodes.JsonObject Unclassified(string basis) => Fresh(Assault, m =>
    {
        m["incident"]!.AsObject().Remove("offenceCode");
        m["incident"]!["offenceText"] = "Something that no list has";
        m["victim"]!["phones"]![0]!["safeToCall"] = true;
        m["referralBasis"] = basis;
        m["consentRecordedAt"] = "2026-11-19T10:00:00Z";
    });

    private async Task<HttpResponseMessage> Classify(Answer receipt, string? code) => await (await Browser.SignedIn(App, _officer)).Api(
        HttpMethod.Post, $"{Path}/{receipt.Text("referralId")}/classify", new { offenceCode = code }, (await Stored(receipt)).Version);
}
