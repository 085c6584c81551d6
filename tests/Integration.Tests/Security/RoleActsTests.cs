using System.Net.Http.Json;
using CaseManagement.Application.Common.Security;

namespace CaseManagement.Integration.Tests.Security;

/// <summary>Each role tried against each act that it must not do, by the API and by posting to the pages.</summary>
public sealed class RoleActsTests : SecurityFixture
{
    private static IEnumerable<string> AllRoles => Roles.All;

    [TestCaseSource(nameof(AllRoles))]
    public async Task An_act_without_the_permission_is_403_whatever_it_is_sent(string role)
    {
        var client = await Client(role);
        var held = Roles.PermissionsOf([role]).Select(p => p.ToString()).ToHashSet();
        var ways = (await EndpointList.Of(App.Services)).Where(e => e.Guard is not ("anonymous" or "NOTHING")).ToArray();
        var forbidden = ways.Where(e => !e.Guard.Split('|').Any(held.Contains)).ToArray();
        List<string> otherwise = [];
        foreach (var endpoint in forbidden)
        {
            foreach (var method in endpoint.IsPage ? ["POST"] : endpoint.Methods.Split(','))
            {
                if (await Try(client, method, endpoint) is var status && status != 403)
                {
                    otherwise.Add($"{method} {endpoint.Route}: {status}");
                }
            }
        }

        Assert.That(otherwise, Is.Empty);
        Assert.That(forbidden, Has.Length.GreaterThan(20));
    }

    [TestCaseSource(nameof(AllRoles))]
    public async Task An_operation_with_the_permission_is_refused_for_other_reasons_if_at_all(string role)
    {
        var client = await Client(role);
        var held = Roles.PermissionsOf([role]).Select(p => p.ToString()).ToHashSet();
        foreach (var endpoint in (await EndpointList.Of(App.Services)).Where(e => e.Methods == "GET" && e.Guard.Split('|').Any(held.Contains)))
        {
            Assert.That(await Try(client, "GET", endpoint), Is.Not.EqualTo(403), endpoint.Route);
        }
    }

    private async Task<HttpClient> Client(string role) => (await SignedIn("acts-" + Guid.NewGuid().ToString("N")[..8], role)).Client;

    private static async Task<int> Try(HttpClient client, string method, GuardedEndpoint endpoint)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), endpoint.Example);
        request.Content = method == "GET" ? null : TakesFiles(endpoint) ? new MultipartFormDataContent() : JsonContent.Create(new { });
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static bool TakesFiles(GuardedEndpoint endpoint) =>
        endpoint.Route.StartsWith("/api/", StringComparison.Ordinal) && endpoint.Route.EndsWith("/documents", StringComparison.Ordinal);
}
