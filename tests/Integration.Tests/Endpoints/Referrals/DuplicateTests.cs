using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>The same crime and the same person, sent twice.</summary>
public sealed class DuplicateTests : PoliceFixture
{
    private HttpClient _force43 = null!;

    [OneTimeSetUp]
    public async Task IntroduceNeighbour() => _force43 = await WithKey("43", "referrals:write", "referrals:read");

    [OneTimeTearDown]
    public void SendNeighbourHome() => _force43.Dispose();

    [Test]
    public async Task The_second_of_one_force_is_linked_to_the_first_and_shares_its_person()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var second = await Post(Twin(message));

        Assert.That((second.Status, second.Outcome, second.State, second.ContactDueBy), Is.EqualTo((201, "DUP", "not_progressed", (string?)null)));
        Assert.That(second.Reasons, Is.EqualTo("DUP decisive"));
        var (held, duplicate) = (await Stored(first), await Stored(second));
        Assert.That((duplicate.DuplicateOfId, duplicate.PersonId), Is.EqualTo(((ReferralId?)held.Id, held.PersonId)));
        Assert.That(held.Status, Is.EqualTo(ReferralStatus.Triage));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task It_does_not_matter_which_force_was_first(bool weAreFirst)
    {
        var ours = Fresh(Assault);
        var theirs = Twin(ours, "43");
        if (weAreFirst)
        {
            await Post(ours);
            Assert.That((await Post(theirs, _force43)).Outcome, Is.EqualTo("DUP"));
        }
        else
        {
            await Post(theirs, _force43);
            Assert.That((await Post(ours)).Outcome, Is.EqualTo("DUP"));
        }
    }

    [TestCase("zielinski", "44 26 ")]
    [TestCase("ZIELIŃSKI", "4426")]
    public async Task Spelling_does_not_matter(string familyName, string prefix)
    {
        var message = Fresh(Assault);
        await Post(message);

        var second = await Post(Twin(message, change: m =>
        {
            m["victim"]!["familyName"] = familyName;
            m["incident"]!["crimeReference"] = prefix + m["incident"]!["crimeReference"]!.ToString()[4..];
        }));

        Assert.That(second.Outcome, Is.EqualTo("DUP"));
    }

    [Test]
    public async Task Another_date_of_birth_or_name_or_none_is_another_person()
    {
        var message = Fresh(Assault);
        await Post(message);

        Assert.That((await Post(Twin(message, change: m => m["victim"]!["dateOfBirth"] = "1911-11-29"))).Outcome, Is.EqualTo("ACCEPT"));
        Assert.That((await Post(Twin(message, change: m => m["victim"]!["familyName"] = "Okafor"))).Outcome, Is.EqualTo("ACCEPT"));
        Assert.That((await Post(Twin(message, change: m => m["victim"]!.AsObject().Remove("dateOfBirth")))).Outcome, Is.EqualTo("ACCEPT"));
        Assert.That((await Post(Twin(message, change: m => m["victim"]!.AsObject().Remove("familyName")))).Outcome, Is.EqualTo("ACCEPT"));
    }

    [Test]
    public async Task A_third_is_linked_to_the_first_too()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Post(Twin(message));
        var third = await Post(Twin(message, "43"), _force43);

        Assert.That((await Stored(third)).DuplicateOfId, Is.EqualTo((ReferralId?)first.Id));
    }

    [Test]
    public async Task A_new_version_of_the_first_is_no_duplicate_of_its_own_duplicate()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Twin(message));

        Assert.That((await Post(Again(message, 2))).Outcome, Is.EqualTo("ACCEPT"));
    }

    [Test]
    public async Task Nobody_is_lost_as_the_duplicate_of_a_withdrawn_referral()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Withdrawal(message, 2));

        Assert.That((await Post(Twin(message))).Outcome, Is.EqualTo("ACCEPT"));
    }

    [Test]
    public async Task A_safe_number_frees_a_first_that_waits_for_one()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await Post(Twin(message, "43", m => m["victim"]!["phones"] = SafeMobile("07700 900333")), _force43);

        Assert.That(second.Outcome, Is.EqualTo("DUP"));
        var freed = await GetReferral(first);
        Assert.That((freed.Outcome, freed.State, freed.ContactDueBy), Is.EqualTo(("ACCEPT", "triage", "2026-11-23T17:00:00Z")));
        Assert.That(freed.Text("statusChangedAt"), Is.EqualTo(second.Text("receivedAt")));
        Assert.That((await StoredPerson(first)).ContactPoints.Select(p => p.Value), Does.Contain("+447700900333").And.Contain("+441632960001"));
        Assert.That((await Stored(first)).Queue, Is.EqualTo(ReferralQueue.Inbox));
    }

    [Test]
    public async Task That_the_same_number_is_safe_frees_it_too_and_can_be_used()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        await Post(Twin(message, change: m => m["victim"]!["phones"]![0]!["safeToCall"] = true));

        Assert.That((await GetReferral(first)).State, Is.EqualTo("triage"));
        Assert.That((await StoredPerson(first)).ContactPoints.Single(p => p.Value == "+441632960001").SafeToCall, Is.True);
    }

    [Test]
    public async Task A_duplicate_without_a_safe_number_frees_nobody()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        await Post(Twin(message, change: m => m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = "07700 900334" })));

        Assert.That((await GetReferral(first)).State, Is.EqualTo("needs_correction"));
    }

    [Test]
    public async Task A_later_version_of_the_duplicate_frees_the_first()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        var twin = Twin(message);
        await Post(twin);

        var update = await Post(Again(twin, 2, m => m["victim"]!["phones"] = SafeMobile("07700 900335")));

        Assert.That((update.Outcome, (await GetReferral(first)).State), Is.EqualTo(("DUP", "triage")));
    }

    [Test]
    public async Task A_number_that_the_duplicate_calls_unsafe_is_unsafe_for_the_first()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Post(Twin(message, change: m => m["victim"]!["phones"]![0]!["safeToCall"] = false));

        Assert.That((await StoredPerson(first)).ContactPoints.Single(p => p.Value == "+447700900123").SafeToCall, Is.False);
    }

    [Test]
    public async Task Who_turns_out_to_be_somebody_else_becomes_a_person_of_their_own()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var twin = Twin(message);
        await Post(twin);

        var update = await Post(Again(twin, 2, m => (m["victim"]!["dateOfBirth"], m["victim"]!["givenNames"]) = ("1990-01-01", new JsonArray("Jakub"))));

        Assert.That((update.Outcome, (await Stored(update)).DuplicateOfId), Is.EqualTo(("ACCEPT", (ReferralId?)null)));
        var (held, own) = (await StoredPerson(first), await StoredPerson(update));
        Assert.That((own.Id == held.Id, own.GivenNames, held.GivenNames), Is.EqualTo((false, "Jakub", "Tomasz Jan")));
    }

    [Test]
    public async Task An_update_of_a_duplicate_does_not_rename_the_first()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var twin = Twin(message);
        await Post(twin);

        var update = await Post(Again(twin, 2, m => m["victim"]!["givenNames"] = new JsonArray("Tomasz")));

        Assert.That((update.Outcome, (await StoredPerson(first)).GivenNames), Is.EqualTo(("DUP", "Tomasz Jan")));
    }

    [Test]
    public async Task An_update_can_make_it_a_duplicate()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var other = Fresh(Assault, m => m["victim"] = message["victim"]!.DeepClone());
        await Post(other);

        var update = await Post(Again(other, 2, m => m["incident"]!["crimeReference"] = message["incident"]!["crimeReference"]!.ToString()));

        Assert.That((update.Outcome, update.State, (await Stored(update)).DuplicateOfId), Is.EqualTo(("DUP", "not_progressed", (ReferralId?)first.Id)));
    }

    [Test]
    public async Task A_receipt_does_not_tell_of_anybody_else()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var second = await Post(Twin(message, "43"), _force43);

        Assert.That(second.Json.ToJsonString(), Does.Not.Contain(first.Text("referralId")).And.Not.Contain(first.Text("reference")));
        Assert.That(second.Json["reasons"]![0]!["message"]!.ToString(), Is.EqualTo("Not taken forward as a referral of its own"));
    }

    /// <summary>The same person in the same crime under another record.</summary>
    private static JsonObject Twin(JsonObject message, string force = "44", Action<JsonObject>? change = null) => Fresh(Assault, m =>
    {
        foreach (var member in new[] { "incident", "victim", "suspects" })
        {
            m[member] = message[member]?.DeepClone();
        }

        m["force"] = force;
        change?.Invoke(m);
    });

    private static JsonArray SafeMobile(string number) => new(new JsonObject { ["number"] = number, ["type"] = "mobile", ["safeToCall"] = true });
}
