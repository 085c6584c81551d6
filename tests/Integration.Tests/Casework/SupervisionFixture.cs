using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>A worker, the leader of their team and the safeguarding lead.</summary>
public abstract class SupervisionFixture : WorkerFixture
{
    protected HttpClient Leader { get; private set; } = null!;

    protected AppUser LeaderUser { get; private set; } = null!;

    protected HttpClient Lead { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Others()
    {
        LeaderUser = await Person("supervising-leader", [Roles.TeamLeader]);
        Leader = await SignedIn(LeaderUser);
        Lead = await SignedIn(await Person("supervising-safeguarding", [Roles.SafeguardingLead]));
    }

    [OneTimeTearDown]
    public void OthersLeave()
    {
        Leader.Dispose();
        Lead.Dispose();
    }

    protected static async Task<HttpResponseMessage> Post(HttpClient by, string path, object body, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (version is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        return await by.SendAsync(request);
    }

    protected static async Task<JsonNode> Json(HttpClient by, string path) => (await by.GetFromJsonAsync<JsonNode>(path))!;

    protected static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();

    protected static async Task<Guid> IdOf(HttpResponseMessage answer)
    {
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }
}
