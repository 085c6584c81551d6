using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Integration.Tests.Allocation;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Security;

/// <summary>An administrator shapes the teams.</summary>
public sealed class TeamTests : DutyFixture
{
    [Test]
    public async Task A_team_is_created_renamed_and_ended_on_its_pages()
    {
        var admin = await Admin();
        var name = Name("Night team");

        var created = await admin.Post(await admin.Get("/administration/teams"), ("Name", name));
        var id = await IdOf(name);
        var renamed = await admin.Post(await admin.Get(Page(id)), $"{Page(id)}?handler=Rename", ("Name", name + " two"));
        var dealing = await admin.Post(await admin.Get(Page(id)), $"{Page(id)}?handler=Deal", ("InTurn", "true"));
        var list = await admin.Get("/administration/teams");
        var ended = await admin.Post(await admin.Get(Page(id)), $"{Page(id)}?handler=End");

        Assert.That(new[] { created, renamed, dealing, ended }.Select(p => p.Status), Is.All.EqualTo(302));
        Assert.That(list.Text, Does.Contain(name + " two").And.Contain("Dealt out in turn"));
        Assert.That((await admin.Get(Page(id))).Text, Does.Contain("This team has ended"));
        Assert.That((await admin.Get("/administration/users/new")).Text, Does.Not.Contain(name));
    }

    [Test]
    public async Task A_team_to_which_somebody_or_something_belongs_is_not_ended()
    {
        var team = await NewTeam();
        var worker = await CaseWorker(Name("worker"), team);
        await CaseOf(worker);
        var admin = await Admin();

        var refused = await admin.Api(HttpMethod.Post, $"/api/v1/teams/{team.Value}/end", null, await Version(admin, team.Value));
        var problem = (await refused.Content.ReadFromJsonAsync<JsonObject>())!;
        var intake = (await ContactTeam()).Value;
        var ofIntake = await Told(await admin.Api(HttpMethod.Post, $"/api/v1/teams/{intake}/end", null, await Version(admin, intake)));

        Assert.That(((int)refused.StatusCode, problem["code"]!.ToString()), Is.EqualTo((409, "team.not-empty")));
        Assert.That(problem.ToJsonString(), Does.Contain("People who may sign in: 1, open cases: 1"));
        Assert.That(ofIntake, Is.EqualTo((409, "team.is-intake")));
    }

    [Test]
    public async Task Names_are_given_once_and_a_late_change_is_refused()
    {
        var team = await NewTeam();
        var admin = await Admin();
        var version = await Version(admin, team.Value);

        Assert.That(await Rename(admin, team, "Contact team", version), Is.EqualTo((409, "team.name-taken")));
        Assert.That(await Rename(admin, team, "", version), Is.EqualTo((422, "invalid")));
        Assert.That(await Rename(admin, team, Name("Team"), version), Is.EqualTo((204, (string?)null)));
        Assert.That((await Rename(admin, team, Name("Team"), version)).Status, Is.EqualTo(412));
        Assert.That((await (await As(await Leader())).Get("/administration/teams")).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task Nobody_is_enabled_in_a_team_that_has_ended()
    {
        var team = await NewTeam();
        var user = await Person(Name("officer"), [Roles.ContactOfficer], team);
        var admin = await Admin();
        await admin.Post(await admin.Get($"/administration/users/{user.Id}/disable"));
        await admin.Api(HttpMethod.Post, $"/api/v1/teams/{team.Value}/end", null, await Version(admin, team.Value));

        var page = await admin.Get($"/administration/users/{user.Id}");
        var refused = await admin.Post(page, $"/administration/users/{user.Id}?handler=Enable");

        Assert.That(refused.Text, Does.Contain("Their team has ended"));
    }

    private static string Page(Guid id) => $"/administration/teams/{id}";

    private static async Task<long> Version(Browser admin, Guid id) => (await Json(admin, $"/api/v1/teams/{id}"))["version"]!.GetValue<long>();

    private static async Task<(int Status, string? Code)> Rename(Browser admin, TeamId team, string name, long version) =>
        await Told(await admin.Api(HttpMethod.Post, $"/api/v1/teams/{team.Value}/rename", new { name }, version));

    private async Task<Browser> Admin() => await As(await Person(Name("admin"), [Roles.Administrator]));

    private async Task<Guid> IdOf(string name)
    {
        var id = Guid.Empty;
        await InDatabase(async db => id = (await db.Teams.AsNoTracking().SingleAsync(t => t.Name == name)).Id.Value);
        return id;
    }
}
