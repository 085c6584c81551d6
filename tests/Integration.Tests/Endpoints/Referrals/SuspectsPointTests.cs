using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>A suspect's number is never a way to the person: whoever brought it, and whichever became known first.</summary>
public sealed class SuspectsPointTests : PoliceFixture
{
    private const string Number = "07700 901338";
    private const string Value = "+447700901338";

    private Browser _officer = null!;

    [OneTimeSetUp]
    public async Task Employ() => _officer = await Browser.SignedIn(App, await Person("suspects-points-officer", [Roles.ContactOfficer]));

    [Test]
    public async Task A_number_that_a_worker_entered_is_barred_when_the_force_names_it_as_the_suspects()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        await Add(first, Number);

        var update = await Post(Again(message, 2, m => Accuse(m, Number)));

        Assert.That(update.Outcome, Is.EqualTo("NOSAFE"));
        Assert.That(await NeverUse(first), Is.True);
        Assert.That(await DoList(first), Does.Not.Contain(Number));
    }

    [Test]
    public async Task A_number_that_was_confirmed_and_is_no_longer_in_the_message_is_barred_too()
    {
        var message = Fresh(HighRisk, m => m["victim"]!["phones"]!.AsArray().Add(new JsonObject { ["number"] = Number, ["safeToCall"] = true }));
        var first = await Post(message);
        await Confirm(first, (await Held(first)).Id);

        await Post(Again(message, 2, m =>
        {
            m["victim"]!["phones"]!.AsArray().RemoveAt(2);
            Accuse(m, Number);
        }));

        Assert.That(await NeverUse(first), Is.True);
        Assert.That(await DoList(first), Does.Not.Contain(Number));
    }

    [Test]
    public async Task An_address_that_a_worker_typed_is_barred_however_it_is_spelt()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Act(first, "Add", ("Kind", "Post"), ("Value", "9 Elsewhere Rd, Southampton, SO15 2AB"), ("SafeToWrite", "true"));

        await Post(Again(message, 2, m => m["suspects"]![0]!["address"] =
            new JsonObject { ["lines"] = new JsonArray("9, Elsewhere Road"), ["town"] = "Southampton", ["postcode"] = "so152ab" }));

        Assert.That((await StoredPerson(first)).ContactPoints.Single(p => p.FromReferralId is null).NeverUse, Is.True);
    }

    [Test]
    public async Task A_duplicate_that_names_a_held_number_as_the_suspects_bars_it_for_the_first()
    {
        var message = Fresh(HighRisk);
        var first = await Post(message);
        await Add(first, Number);

        var second = await Post(Twin(message, m => Accuse(m, Number)));

        Assert.That(second.Outcome, Is.EqualTo("DUP"));
        Assert.That(await NeverUse(first), Is.True);
    }

    [Test]
    public async Task A_newer_version_of_a_duplicate_bars_it_for_the_first()
    {
        var message = Fresh(HighRisk);
        var first = await Post(message);
        await Add(first, Number);
        var twin = Twin(message);
        await Post(twin);

        await Post(Again(twin, 2, m => Accuse(m, Number)));

        Assert.That(await NeverUse(first), Is.True);
    }

    [Test]
    public async Task A_duplicate_cannot_bring_as_safe_what_the_first_names_as_the_suspects()
    {
        var message = Fresh(NoSafeNumber, m => Accuse(m, Number));
        var first = await Post(message);

        await Post(Twin(message, m =>
        {
            m.Remove("suspects");
            m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = Number, ["safeToCall"] = true });
        }));

        Assert.That(await NeverUse(first), Is.True);
        Assert.That((await GetReferral(first)).State, Is.EqualTo("needs_correction"));
    }

    [Test]
    public async Task Who_becomes_a_person_of_their_own_takes_what_is_barred_along()
    {
        var message = Fresh(Assault);
        await Post(message);
        var twin = Twin(message);
        await Post(twin);

        var update = await Post(Again(twin, 2, m =>
        {
            m["victim"]!["dateOfBirth"] = "1990-01-01";
            m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = Number, ["safeToCall"] = true });
            Accuse(m, Number);
        }));

        Assert.That(await NeverUse(update), Is.True);
    }

    [Test]
    public async Task A_warning_of_another_referral_is_not_undone_by_an_update_that_is_about_something_else()
    {
        var message = Fresh(Assault, m => m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = Number, ["safeToCall"] = true }));
        var ours = await Post(message);
        await Post(Fresh(Child, m => m["victim"]!["phones"] = new JsonArray(
            new JsonObject { ["number"] = Number, ["safeToCall"] = false }, new JsonObject { ["number"] = "07700 901339", ["safeToCall"] = true })));

        await Post(Again(message, 2, m =>
        {
            m["victim"]!["title"] = "Dr";
            m["victim"]!.AsObject().Remove("phones");
        }));

        Assert.That((await Held(ours)).SafeToCall, Is.False);
        Assert.That(await DoList(ours), Does.Not.Contain(Number));
        await Confirm(ours, (await Held(ours)).Id);
        Assert.That((await Held(ours)).SafeToCall, Is.True);
    }

    private async Task<bool> NeverUse(Answer receipt) => (await Held(receipt)).NeverUse;

    private async Task<ContactPoint> Held(Answer receipt) => (await StoredPerson(receipt)).ContactPoints.Single(p => p.Value == Value);

    /// <summary>The part of the card that says what may be used.</summary>
    private async Task<string> DoList(Answer receipt)
    {
        var page = await _officer.Get($"/referrals/{receipt.Text("referralId")}");
        Assert.That(page.Html, Does.Contain("app-safe-contact__part--never"));
        return page.Html.Split("app-safe-contact__part--never")[0].Split("app-safe-contact__part--do").ElementAtOrDefault(1) ?? "";
    }

    private Task Add(Answer receipt, string number) => Act(receipt, "Add", ("Kind", "Phone"), ("Value", number), ("SafeToCall", "true"));

    private Task Confirm(Answer receipt, ContactPointId point) => Act(receipt, "Confirm", ("ContactPointId", point.Value.ToString()), ("SafeToCall", "true"));

    private async Task Act(Answer receipt, string handler, params (string Name, string? Value)[] fields)
    {
        var path = $"/referrals/{receipt.Text("referralId")}/safe-contact";
        var done = await _officer.Post(await _officer.Get($"{path}?open=add"), $"{path}?handler={handler}", fields);
        Assert.That(done.Status, Is.EqualTo(302), done.Text);
    }

    private static void Accuse(JsonObject message, string number) => message["suspects"] = new JsonArray(
        new JsonObject { ["relationshipToVictim"] = "SPOUSE", ["phones"] = new JsonArray(number) });

    /// <summary>The same person in the same crime under another record.</summary>
    private static JsonObject Twin(JsonObject message, Action<JsonObject>? change = null) => Fresh(Assault, m =>
    {
        foreach (var member in new[] { "incident", "victim", "suspects" })
        {
            m[member] = message[member]?.DeepClone();
        }

        change?.Invoke(m);
    });
}
