using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>Here the contact team has no leader and the service no safeguarding lead, only another team its leader.</summary>
public sealed class LeaderlessTests : PoliceFixture
{
    private UserId _leader;

    [OneTimeSetUp]
    public async Task LeadAnotherTeam()
    {
        var elsewhere = TeamId.New();
        await InDatabase(db => db.Teams.Add(Team.Create(elsewhere, "Another team")));
        _leader = UserId.From((await Person("leader-elsewhere", [Roles.TeamLeader], elsewhere)).Id);
    }

    [Test]
    public async Task Child_protection_reaches_a_leader()
    {
        var answer = await Post(Fresh(Child, m => m["victim"]!["vulnerabilities"] = new JsonArray("under_18", "child_protection_in_progress")));

        Assert.That(await Told(answer), Is.EqualTo(new[] { "child-protection" }));
    }

    [Test]
    public async Task That_the_victim_has_died_reaches_a_leader()
    {
        var answer = await Post(Fresh(Assault, m => m["victim"]!["deceased"] = true));

        Assert.That(await Told(answer), Is.EqualTo(new[] { "victim-deceased" }));
    }

    private async Task<List<string>> Told(Answer receipt)
    {
        List<string> kinds = [];
        await InDatabase(async db => kinds = await db.Notifications
            .Where(n => n.UserId == _leader && n.Text.StartsWith(receipt.Text("reference"))).Select(n => n.Kind).ToListAsync());
        return kinds;
    }
}
