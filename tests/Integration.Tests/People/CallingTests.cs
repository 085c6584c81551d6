using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>A telephone rings: who may it be, and what may be said?</summary>
public sealed class CallingTests : PoliceFixture
{
    private static int s_number = 100;

    private PageSession _officer = null!;

    [OneTimeSetUp]
    public async Task Arrive() => _officer = new PageSession(await SignedIn(await Person("calling-officer", [Roles.ContactOfficer])));

    [TestCase(null, "Yes, once you know it is them")]
    [TestCase(true, "Yes, once you know it is them")]
    [TestCase(false, "This was stated to be unsafe")]
    public async Task A_known_number_tells_who_it_is_and_whether_we_may_say_who_we_are(bool? safe, string words)
    {
        var number = Number();
        var known = await Post(Victim(Assault, number, safe));

        var html = await Call(number);

        Assert.That(html, Does.Contain(known.Text("reference")).And.Contain(words));
    }

    [Test]
    public async Task What_is_not_known_to_be_safe_is_not_said_in_a_sensitive_case()
    {
        var number = Number();
        await Post(Victim(HighRisk, number, safe: null));

        var html = await Call(number);

        Assert.That(html, Does.Contain(">No<").And.Contain("It is not known that this is safe").And.Not.Contain("Yes, once"));
    }

    [Test]
    public async Task A_shared_number_shows_all_its_people()
    {
        var number = Number();
        var (one, other) = (await Post(Victim(Assault, number, true)), await Post(Victim(Assault, number, true, "Sandy")));

        var html = await Call(number);

        Assert.That(html, Does.Contain("2 people").And.Contain(one.Text("reference")).And.Contain(other.Text("reference")));
    }

    [Test]
    public async Task A_suspects_number_is_told_wherever_the_suspect_was_named()
    {
        var number = Number();
        var named = await Post(Fresh(HighRisk, m => m["suspects"]![0]!["phones"] = new System.Text.Json.Nodes.JsonArray(number)));
        await Post(Victim(Assault, number, true));
        await GiveAway(named);

        var html = await Call(number);

        Assert.That(html, Does.Contain("A suspect is known by this number").And.Not.Contain("Yes, once").And.Not.Contain(named.Text("reference")));
    }

    [Test]
    public async Task Whom_the_officer_may_not_see_nobody_is_known()
    {
        var number = Number();
        await GiveAway(await Post(Victim(Assault, number, true)));

        Assert.That(await Call(number), Does.Contain("Nobody is known by this number"));
    }

    [Test]
    public async Task Something_else_than_a_number_is_refused_and_a_number_never_stands_in_the_address()
    {
        var wrong = await _officer.Submit("/people/calling", ("Phone", "Nobody"));
        var right = await _officer.Submit("/people/calling", ("Phone", "07700 900999"));

        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(right.Headers.Location!.ToString(), Does.StartWith("/people/calling?s=").And.Not.Contain("900999"));
    }

    [Test]
    public async Task The_api_answers_the_same_and_who_records_no_contacts_asks_in_vain()
    {
        var number = Number();
        await Post(Victim(Assault, number, false));
        var answer = await _officer.Client.PostAsJsonAsync("/api/v1/people/calling", new { phone = number });
        using var analyst = await SignedIn(await Person("calling-analyst", [Roles.Analyst]));

        var caller = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("people")[0].GetProperty("answer");
        Assert.That(caller.GetProperty("isRefused").GetBoolean(), Is.True);
        Assert.That((await analyst.GetAsync("/people/calling")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Looking_leaves_an_access_record_of_everybody_shown()
    {
        var number = Number();
        var known = await Post(Victim(Assault, number, true));
        await Call(number);

        var id = known.Id.Value;
        var records = 0;
        await InDatabase(async db => records = await db.AccessRecords.CountAsync(a => a.ReferralId == id && a.What == "WhoIsCallingQuery"));
        Assert.That(records, Is.Positive);
    }

    private async Task<string> Call(string number)
    {
        var answer = await _officer.Submit("/people/calling", ("Phone", number));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        return await _officer.Read(answer.Headers.Location!.ToString());
    }

    private Task GiveAway(Answer receipt)
    {
        var (elsewhere, id) = (TeamId.New(), receipt.Id);
        return InDatabase(async db =>
        {
            db.Teams.Add(Team.Create(elsewhere, $"Team {elsewhere.Value:N}"));
            await db.SaveChangesAsync();
            await db.Referrals.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.TeamId, elsewhere));
        });
    }

    private static string Number() => $"07700 900{Interlocked.Increment(ref s_number)}";

    private static System.Text.Json.Nodes.JsonObject Victim(string sample, string number, bool? safe, string given = "Alexis") => Fresh(sample, m =>
    {
        m["victim"]!["familyName"] = "Callington";
        m["victim"]!["givenNames"] = new System.Text.Json.Nodes.JsonArray(given);
        var phone = new System.Text.Json.Nodes.JsonObject { ["number"] = number };
        if (safe is not null)
        {
            phone["safeToCall"] = safe;
        }

        m["victim"]!["phones"] = new System.Text.Json.Nodes.JsonArray(phone);
    });
}
