using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Two who are reached in one place are of one household, or one of them endangers the other.</summary>
public sealed class HouseholdHintTests : PoliceFixture
{
    private PageSession _officer = null!;

    [OneTimeSetUp]
    public async Task Arrive() => _officer = new PageSession(await SignedIn(await Person("hint-officer", [Roles.ContactOfficer])));

    [Test]
    public async Task Somebody_else_with_the_same_number_is_told_with_the_reason()
    {
        var other = await Post(Victim("Sandy", "07700 900201"));
        var mine = await Post(Victim("Alexis", "07700 900201"));

        Assert.That(
            await Read(mine), Does.Contain("Another person we know has the telephone number 07700 900201. It may be shared, or be the other person’s.")
                .And.Contain(other.Text("reference")));
    }

    [Test]
    public async Task Somebody_else_at_the_same_address_is_told()
    {
        await Post(Victim("Sandy", "07700 900202", "77 Hintington Road"));
        var mine = await Post(Victim("Alexis", "07700 900203", "77 Hintington Rd"));

        Assert.That(await Read(mine), Does.Contain("Another person we know has the same address"));
    }

    [Test]
    public async Task A_suspect_of_another_referral_is_told_and_nobody_is_named()
    {
        var naming = await Post(Fresh(HighRisk, m => m["suspects"]![0]!["phones"] = new JsonArray("07700 900204")));
        var mine = await Post(Victim("Alexis", "07700 900204"));

        var html = await Read(mine);

        Assert.That(html, Does.Contain("A suspect named in another referral has the telephone number 07700 900204").And.Contain(naming.Text("reference")));
    }

    [Test]
    public async Task Whom_one_may_not_see_one_is_not_led_to()
    {
        var other = await Post(Victim("Sandy", "07700 900205"));
        var mine = await Post(Victim("Alexis", "07700 900205"));
        var (elsewhere, id) = (TeamId.New(), other.Id);
        await InDatabase(db => db.Teams.Add(Team.Create(elsewhere, $"Team {elsewhere.Value:N}")));
        await InDatabase(db => db.Referrals.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.TeamId, elsewhere)));

        Assert.That(await Read(mine), Does.Contain("has the telephone number 07700 900205").And.Not.Contain(other.Text("reference")));
    }

    [Test]
    public async Task Who_shares_nothing_gets_no_hint_nor_does_a_person_for_themselves()
    {
        var message = Victim("Alexis", "07700 900206", "12 Lonely Lane");
        var first = await Post(message);
        var again = Fresh(Assault);
        again["victim"] = message["victim"]!.DeepClone();
        var second = await Post(again);

        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
        Assert.That(await Read(first), Does.Not.Contain("Another person we know"));
    }

    [Test]
    public async Task A_newer_message_without_the_suspect_takes_the_hint_away()
    {
        var message = Fresh(HighRisk, m => m["suspects"]![0]!["phones"] = new JsonArray("07700 900207"));
        await Post(message);
        var mine = await Post(Victim("Alexis", "07700 900207"));
        await Post(Again(message, 2, m => m["suspects"]![0]!["phones"] = new JsonArray("07700 900208")));

        Assert.That(await Read(mine), Does.Not.Contain("A suspect named"));
    }

    private Task<string> Read(Answer receipt) => _officer.Read($"/referrals/{receipt.Text("referralId")}");

    private static JsonObject Victim(string given, string number, string? street = null) => Fresh(Assault, m =>
    {
        m["victim"]!["familyName"] = "Hintington";
        m["victim"]!["givenNames"] = new JsonArray(given);
        m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = number, ["safeToCall"] = true });
        m["victim"]!.AsObject().Remove("emails");
        m["victim"]!.AsObject().Remove("address");
        if (street is not null)
        {
            m["victim"]!["address"] = new JsonObject { ["lines"] = new JsonArray(street), ["town"] = "Sampleton", ["postcode"] = "PO1 2AB" };
        }
    });
}
