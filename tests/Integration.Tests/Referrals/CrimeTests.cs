using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>All victims of one crime, as far as one may see them, and what was said with the police about it.</summary>
public sealed class CrimeTests : PoliceFixture
{
    private AppUser _officer = null!;

    [OneTimeSetUp]
    public async Task Introduce() => _officer = await Person("crime-officer", [Roles.ContactOfficer]);

    [Test]
    public async Task All_whose_crime_it_is_stand_together()
    {
        var (first, second, elsewhere) = await Three("44 26 11 11 111");
        var id = (await Stored(first)).CrimeId!.Value.Value;
        var browser = await Browser.SignedIn(App, _officer);
        var crime = JsonNode.Parse(await (await browser.Api(HttpMethod.Get, $"/api/v1/crimes/{id}")).Content.ReadAsStringAsync())!;
        var page = await browser.Get($"/crimes/{id}");

        Assert.That(crime["victims"]!.AsArray().Select(v => v!["reference"]!.ToString()), Is.EquivalentTo(new[] { first.Text("reference"), second.Text("reference") }));
        Assert.That(crime["suspects"]!.AsArray(), Has.Count.EqualTo(1), "one who is named twice is one");
        Assert.That(page.Text, Does.Contain(second.Text("reference")).And.Contain("Suspectexample").And.Not.Contain(elsewhere.Text("reference")));
        Assert.That(page.Html, Does.Contain("<title>Crime &#x2013; "));
        Assert.That((await browser.Get($"/referrals/{first.Text("referralId")}")).Html, Does.Contain($"/crimes/{id}"));
        await InDatabase(async db => Assert.That(
            await db.AccessRecords.CountAsync(a => a.Actor == $"user:{_officer.Id}" && a.What == "GetCrimeQuery" && a.ReferralId == second.Id.Value), Is.EqualTo(2), "a record of each victim, each time"));
    }

    [Test]
    public async Task What_one_may_not_see_does_not_exist()
    {
        var (first, second, _) = await Three("44 26 22 22 222");
        var other = TeamId.New();
        await InDatabase(async db =>
        {
            db.Teams.Add(Team.Create(other, "Another team"));
            await db.SaveChangesAsync();
            var moved = second.Id;
            await db.Referrals.Where(r => r.Id == moved).ExecuteUpdateAsync(set => set.SetProperty(r => r.TeamId, other));
        });
        var id = (await Stored(first)).CrimeId!.Value.Value;
        var seen = await (await Browser.SignedIn(App, _officer)).Get($"/crimes/{id}");
        var stranger = await Browser.SignedIn(App, await Person("crime-stranger", [Roles.CaseWorker]));

        Assert.That(seen.Text, Does.Contain(first.Text("reference")).And.Not.Contain(second.Text("reference")));
        Assert.That((await stranger.Get($"/crimes/{id}")).Status, Is.EqualTo(404));
        Assert.That((int)(await stranger.Api(HttpMethod.Post, $"/api/v1/crimes/{id}/police-contacts", new { with = "A", what = "B" })).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await Force44.GetAsync($"/api/v1/crimes/{id}")).StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task A_contact_with_the_police_is_kept_with_who_and_when()
    {
        var (first, _, _) = await Three("44 26 33 33 333");
        var id = (await Stored(first)).CrimeId!.Value.Value;
        var browser = await Browser.SignedIn(App, _officer);
        var page = await browser.Get($"/crimes/{id}");
        var empty = await browser.Post(page);
        var future = await browser.Post(page, ("With", "DC Example"), ("What", "Bail ends"), ("When.Day", "1"), ("When.Month", "1"), ("When.Year", "2030"), ("When.Time", "10:00"));
        var done = await browser.Post(page, ("With", "DC Example"), ("What", "Bail ends on Friday"));
        var shown = await browser.Get($"/crimes/{id}");
        var first201 = await browser.Api(HttpMethod.Post, $"/api/v1/crimes/{id}/police-contacts", new { with = "DC Example", what = "Charged" }, key: "one");
        var replay = await browser.Api(HttpMethod.Post, $"/api/v1/crimes/{id}/police-contacts", new { with = "DC Example", what = "Charged" }, key: "one");

        Assert.That((empty.Status, future.Status, done.Status), Is.EqualTo((400, 400, 302)));
        Assert.That(empty.Text, Does.Contain("Enter whom of the police").And.Contain("Enter what was said"));
        Assert.That(shown.Text, Does.Contain("Bail ends on Friday").And.Contain("crime-officer"));
        Assert.That(((int)first201.StatusCode, (int)replay.StatusCode), Is.EqualTo((201, 201)));
        await InDatabase(async db =>
        {
            Assert.That(await db.PoliceContacts.CountAsync(c => c.CrimeId == CrimeId.From(id)), Is.EqualTo(2));
            var act = await db.Acts.Include(a => a.Payload).FirstAsync(a => a.Kind == "PoliceContactRecorded");
            Assert.That(act.Facts, Does.Not.Contain("Example"), "what could tell of a person is erasable");
        });
    }

    private async Task<(Answer First, Answer Second, Answer Elsewhere)> Three(string crimeReference)
    {
        static Action<JsonObject> Of(string reference) => m =>
        {
            m["incident"]!["crimeReference"] = reference;
            m["suspects"] = new JsonArray(new JsonObject { ["givenNames"] = new JsonArray("Sam"), ["familyName"] = "Suspectexample", ["relationshipToVictim"] = "STRANGER" });
        };
        return (await Post(Fresh(Assault, Of(crimeReference))),
            await Post(Fresh(Assault, m =>
            {
                Of(crimeReference.Replace(" ", "", StringComparison.Ordinal))(m);
                m["victim"]!["familyName"] = "Otherexample";
                m["victim"]!["givenNames"] = new JsonArray("Robin");
            })),
            await Post(Fresh(Assault)));
    }
}
