using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Integration.Tests.Cases;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>A worker, and an editor who keeps the directory.</summary>
public abstract class DirectoryScene : WorkerFixture
{
    protected HttpClient Editor { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Edit() => Editor = await SignedIn(await Person("directory-editor", [Roles.DirectoryEditor]));

    [OneTimeTearDown]
    public void EditorLeaves() => Editor.Dispose();

    protected async Task<Guid> Service(string name, string? email = null, bool secure = false, string recipient = "HOUSING", string[]? areas = null, string[]? needs = null)
    {
        var answer = await Editor.PostAsJsonAsync("/api/v1/directory/services", new
        {
            organisation = "Example Housing",
            name,
            description = "Finds homes",
            needs = needs ?? ["N2"],
            areas = areas ?? [],
            email,
            emailIsSecure = secure,
            phone = "01632 960001",
            recipientCode = recipient,
        });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }

    protected Task<HttpResponseMessage> Consent(
        Guid about, string decision, string party = "person", string recipient = "HOUSING", string? expiresOn = null, bool understands = false, HttpClient? by = null) =>
        (by ?? Client).PostAsJsonAsync($"/api/v1/cases/{about}/consents", new
        {
            purposeCode = "REFER",
            recipientCode = recipient,
            decision,
            party,
            partyName = party == "parent" ? "Pat Example" : null,
            wayCode = "PHONE",
            expiresOn,
            understands,
            evidence = "Said so on the phone",
        });

    protected async Task<string> Prepared(Guid about, Guid service)
    {
        var answer = await Client.PostAsJsonAsync($"/api/v1/cases/{about}/onward-referrals", new { serviceId = service, needCode = "N2", why = "Needs a safe home" });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    protected async Task<HttpResponseMessage> Act(string path, string act, object body, HttpClient? by = null)
    {
        var seen = (await (by ?? Client).GetFromJsonAsync<JsonObject>(path))!["version"]!.GetValue<long>();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/{act}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        return await (by ?? Client).SendAsync(request);
    }

    protected async Task<string> StatusOf(string path) => (await Client.GetFromJsonAsync<JsonObject>(path))!["status"]!.ToString();

    protected static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();

    protected static Guid IdOf(string address) => Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
}
