using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.People;

/// <summary>An officer, who may not see why there is a conflict, a leader, who may, and messages about people none of whom is like another.</summary>
public abstract class ConflictFixture : PoliceFixture
{
    protected const string Alarm = "Conflict, see your manager";

    private static int s_people;

    protected AppUser OfficerUser { get; private set; } = null!;

    protected AppUser LeaderUser { get; private set; } = null!;

    protected Browser Officer { get; private set; } = null!;

    protected Browser Leader { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        (OfficerUser, LeaderUser) = (await Person("conflict-officer", [Roles.ContactOfficer]), await Person("conflict-leader", [Roles.TeamLeader]));
        (Officer, Leader) = (await Browser.SignedIn(App, OfficerUser), await Browser.SignedIn(App, LeaderUser));
    }

    protected static Task<SeenPage> Page(Browser browser, Answer receipt) => browser.Get($"/referrals/{receipt.Text("referralId")}");

    protected sealed record Named(string Given, string Family, string Born);

    /// <summary>Nobody else in these tests is alike.</summary>
    protected static Named Somebody()
    {
        var number = Interlocked.Increment(ref s_people);
        var chance = new Random(number);
        string Word() => string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfgklmnprstvz"[chance.Next(14)]}{"aeiou"[chance.Next(5)]}"));
        return new(Word(), Word(), new DateOnly(1930 + chance.Next(70), chance.Next(1, 13), chance.Next(1, 29)).ToString("O"));
    }

    protected static JsonObject Suspect(Named who) => new()
    {
        ["givenNames"] = new JsonArray(who.Given),
        ["familyName"] = who.Family,
        ["dateOfBirth"] = who.Born,
    };

    protected static JsonObject Naming(Named suspect)
    {
        var victim = Victim(Somebody());
        victim["suspects"] = new JsonArray(Suspect(suspect));
        return victim;
    }

    protected static JsonObject Victim(Named who) => Fresh(Assault, m =>
    {
        m["victim"]!["givenNames"] = new JsonArray(who.Given);
        m["victim"]!["familyName"] = who.Family;
        m["victim"]!["dateOfBirth"] = who.Born;
        m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = $"07700 9{Interlocked.Increment(ref s_people) + 50000:00000}", ["safeToCall"] = true });
        m["victim"]!.AsObject().Remove("emails");
        m["victim"]!.AsObject().Remove("address");
        m.Remove("suspects");
    });

    /// <summary>A referral whose suspect is a client, and the client's.</summary>
    protected async Task<(Answer Naming, Answer Client)> BothSides()
    {
        var somebody = Somebody();
        var client = await Post(Victim(somebody));
        return (await Post(Naming(somebody)), client);
    }

    /// <summary>Contact was made, so that a case may be opened.</summary>
    protected Task Reach(Answer receipt) => Act(receipt, r => r.ContactAttempted(true, App.Clock.UtcNow, null, App.Clock.UtcNow));

    protected async Task<HttpResponseMessage> Open(Browser by, Answer receipt, AppUser worker) => await by.Api(
        HttpMethod.Post, $"/api/v1/referrals/{receipt.Text("referralId")}/open-case", new { workerId = worker.Id, reason = "Knows the law" }, (await Stored(receipt)).Version);
}
