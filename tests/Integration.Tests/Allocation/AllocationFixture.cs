using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>People with sessions who give, offer, take and guard cases.</summary>
public abstract class AllocationFixture : CaseFixture
{
    private static int _people;

    protected static string Name(string what) => $"{what}-{Interlocked.Increment(ref _people)}";

    protected Task<AppUser> Leader() => Person(Name("leader"), [Roles.TeamLeader]);

    protected Task<AppUser> Worker() => CaseWorker(Name("worker"));

    protected Task<Browser> As(AppUser user) => Browser.SignedIn(App, user);

    protected async Task<long> VersionOf(BuiltCase built)
    {
        long version = 0;
        await InDatabase(async db => version = (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == built.Case.Id)).Version);
        return version;
    }

    /// <summary>An act on a case as it stands.</summary>
    protected async Task<(int Status, string? Code)> Act(Browser browser, BuiltCase built, string act, object body) =>
        await Told(await browser.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/{act}", body, await VersionOf(built)));

    protected static async Task<(int Status, string? Code)> Told(HttpResponseMessage answer) => (
        (int)answer.StatusCode,
        answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonObject>())?["code"]?.GetValue<string>());

    protected static async Task<JsonNode> Json(Browser browser, string path)
    {
        var answer = await browser.Api(HttpMethod.Get, path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), path);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
