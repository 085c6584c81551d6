using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>What lacks something waits with its clock stopped, until the force or the service itself brings it.</summary>
public sealed class NeedsCorrectionTests : PoliceFixture
{
    private AppUser _officer = null!;

    [OneTimeSetUp]
    public async Task Introduce() => _officer = await Person("correcting-officer", [Roles.ContactOfficer]);

    [Test]
    public async Task The_lane_says_what_is_missing_and_since_when()
    {
        var waiting = await Post(Fresh(NoSafeNumber));
        var lane = await (await Browser.SignedIn(App, _officer)).Get($"/inbox?tab=NeedsCorrection&reference={waiting.Text("reference")}");

        Assert.That(lane.Text, Does.Contain(waiting.Text("reference")).And.Contain("Domestic abuse: send a number that is safe to call"), lane.Path);
        Assert.That((await Stored(waiting)).ContactDueUtc, Is.Null, "the clock stands still");
    }

    [Test]
    public async Task A_corrected_version_starts_the_clock_anew()
    {
        var message = Fresh(NoSafeNumber);
        var waiting = await Post(message);
        App.Clock.Advance(TimeSpan.FromHours(5));
        var corrected = await Post(Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true));
        var referral = await Stored(waiting);

        Assert.That((corrected.Outcome, referral.Status), Is.EqualTo(("ACCEPT", ReferralStatus.Triage)));
        Assert.That(referral.ContactDueUtc, Is.GreaterThan(App.Clock.UtcNow));
    }

    [Test]
    public async Task Staff_correct_it_once_there_is_a_way_that_may_be_used()
    {
        var waiting = await Post(Fresh(NoSafeNumber));
        var browser = await Browser.SignedIn(App, _officer);
        var path = $"/referrals/{waiting.Text("referralId")}";
        var form = await browser.Get($"{path}/correct");
        var empty = await browser.Post(form);
        var early = await browser.Post(form, ("Reason", "The sister rang"));
        var person = await StoredPerson(waiting);
        await Send(new Application.People.ConfirmContactSafetyCommand(
            waiting.Id, person.ContactPoints.Single(p => p.Kind == Domain.People.ContactPointKind.Phone).Id.Value, true, null, null, null, null, Domain.People.ContactPointUse.NotKnown, person.Version),
            _officer, Roles.ContactOfficer);
        var done = await browser.Post(await browser.Get($"{path}/correct"), ("Reason", "The sister rang and says that it is safe"));
        var referral = await Stored(waiting);

        Assert.That((empty.Status, early.Status, done.Status), Is.EqualTo((400, 400, 302)), early.Text);
        Assert.That(early.Text, Does.Contain("It still lacks something"));
        Assert.That((referral.Status, referral.Outcome, referral.ContactDueUtc is not null), Is.EqualTo((ReferralStatus.Triage, "ACCEPT", true)));
        await InDatabase(async db => Assert.That(await db.Acts.AnyAsync(a => a.AggregateId == waiting.Id.Value && a.Kind == "ReferralCorrected"), Is.True));
    }

    [Test]
    public async Task What_waits_can_be_sent_back_with_another_sentence_or_closed()
    {
        var (again, closed) = (await Post(Fresh(NoSafeNumber)), await Post(Fresh(NoSafeNumber)));
        var browser = await Browser.SignedIn(App, _officer);
        var since = (await Stored(again)).StatusChangedUtc;
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        var sent = await browser.Post(await browser.Get($"/referrals/{again.Text("referralId")}/return"), ("Outcome", "INSUF"), ("Message", "Ask the school"));
        var ended = await browser.Post(await browser.Get($"/referrals/{closed.Text("referralId")}/close"), ("ReasonCode", "DECL-1ST"));
        var referral = await Stored(again);

        Assert.That((sent.Status, ended.Status), Is.EqualTo((302, 302)), sent.Text);
        Assert.That((referral.Status, referral.Outcome, referral.Reasons[0].Message, referral.StatusChangedUtc),
            Is.EqualTo((ReferralStatus.NeedsCorrection, "INSUF", "Ask the school", since)));
        Assert.That((await Stored(closed)).Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public async Task Nothing_else_can_be_corrected()
    {
        var open = await Post(Fresh(Assault));
        var refused = await (await Browser.SignedIn(App, _officer)).Api(
            HttpMethod.Post, $"{Path}/{open.Text("referralId")}/correct", new { reason = "It is fine" }, (await Stored(open)).Version);

        Assert.That((int)refused.StatusCode, Is.EqualTo(409));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("referral.nothing-to-correct"));
    }
}
