using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CaseManagement.Api.Pages.Lent;
using CaseManagement.Integration.Tests.Security;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Volunteers;

/// <summary>Every way in, tried by a volunteer: with the ids of a case that is lent to them and of one that is not.</summary>
public sealed partial class VolunteerAccessTests : VolunteerFixture
{
    /// <summary>All that a volunteer reaches. A new line here is a decision.</summary>
    private static readonly string[] OpenToThem =
    [
        "/", "/account", "/sign-out", "/notifications", "/hours", "/hours/{id:guid}/strike-out", "/lent", "/lent/{id:guid}", "/lent/{id:guid}/contact",
        "/lent/{id:guid}/note", "/lent/{id:guid}/return", "/lent/{id:guid}/support", "/lent/{id:guid}/items/{item:guid}", "/lent/{id:guid}/follow-ups/{followUp:guid}",
        "/api/v1/my-duties", "/api/v1/hours", "/api/v1/hours/{id:guid}/strike-out", "/api/v1/lent-cases", "/api/v1/lent-cases/{id:guid}", "/api/v1/lent-cases/{id:guid}/contacts",
        "/api/v1/lent-cases/{id:guid}/notes", "/api/v1/lent-cases/{id:guid}/return", "/api/v1/lent-cases/{id:guid}/support",
        "/api/v1/lent-cases/{id:guid}/items/{itemId:guid}/in-place", "/api/v1/lent-cases/{id:guid}/follow-ups/{followUpId:guid}/complete",
        "/account/mail", "/api/v1/own-mail", "/api/v1/form-drafts", "/live", "/live/negotiate",
        "/api/v1/notifications", "/api/v1/notifications/unread-count", "/api/v1/notifications/read-all", "/api/v1/notifications/{id:guid}/read",
    ];

    private BuiltCase _lent = null!;
    private BuiltCase _other = null!;
    private HttpClient _volunteer = null!;

    [OneTimeSetUp]
    public async Task Scene()
    {
        (_lent, _other) = (await CaseOf(Worker), await CaseOf(Worker));
        (var user, _volunteer) = await Ready();
        await Lent(_lent.Id, user);
    }

    [OneTimeTearDown]
    public void VolunteerLeaves() => _volunteer.Dispose();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Whatever_is_not_for_volunteers_is_refused_to_them(bool lent)
    {
        var guarded = (await EndpointList.Of(App.Services)).Where(e => e.Guard != "anonymous" && !OpenToThem.Contains(e.Route)).ToArray();
        List<string> reached = [];
        foreach (var endpoint in guarded)
        {
            foreach (var method in endpoint.IsPage ? ["GET"] : endpoint.Methods.Split(','))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(endpoint.Route, lent ? _lent : _other));
                request.Content = method == "GET" ? null : endpoint.Route.EndsWith("/documents", StringComparison.Ordinal) ? new MultipartFormDataContent() : JsonContent.Create(new { });
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                var status = (int)(await _volunteer.SendAsync(request)).StatusCode;
                if (status is not (403 or 404))
                {
                    reached.Add($"{method} {endpoint.Route}: {status}");
                }
            }
        }

        Assert.That(guarded, Has.Length.GreaterThan(200));
        Assert.That(reached, Is.Empty);
    }

    [Test]
    public async Task Of_a_case_that_is_not_lent_their_own_pages_show_nothing_either()
    {
        var all = await EndpointList.Of(App.Services);
        var ofCases = all.Where(e => e.Route.Contains("lent", StringComparison.Ordinal) && e.Route.Contains("{id:guid}", StringComparison.Ordinal)).ToArray();
        Assert.That(ofCases, Has.Length.GreaterThan(10));
        foreach (var endpoint in ofCases)
        {
            var get = endpoint.IsPage || endpoint.Methods == "GET";
            using var request = new HttpRequestMessage(get ? HttpMethod.Get : HttpMethod.Post, Address(endpoint.Route, _other));
            request.Content = get ? null : Body(endpoint.Route);
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

            Assert.That((int)(await _volunteer.SendAsync(request)).StatusCode, Is.EqualTo(404), endpoint.Route);
        }

        Assert.That(await StatusOf(_volunteer, LentLinks.Case(_lent.Id)), Is.EqualTo(200), "negative control");
        Assert.That(await Read(_volunteer, LentLinks.Lent), Does.Contain(_lent.Case.Reference).And.Not.Contain(_other.Case.Reference));
    }

    [Test]
    public async Task Nobody_else_comes_by_a_lent_case_that_way()
    {
        Assert.That(await StatusOf(Client, LentLinks.Case(_lent.Id)), Is.EqualTo(403));
        Assert.That(await StatusOf(Leader, $"/api/v1/lent-cases/{_lent.Id}"), Is.EqualTo(403));
        Assert.That(await StatusOf((await Ready()).Client, LentLinks.Case(_lent.Id)), Is.EqualTo(404), "another volunteer");
    }

    private static JsonContent Body(string route) => JsonContent.Create<object>(route.Split('/')[^1] switch
    {
        "contacts" => new { outcomeCode = "SPOKE", channelCode = "TEL-IN" },
        "support" => new { typeCode = "EMO", minutes = 5 },
        "notes" => new { text = "x" },
        "complete" => new { outcome = "x" },
        _ => new { note = "x" },
    });

    private static string Address(string route, BuiltCase about) => Parameter().Replace(
        route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? (m.Value.StartsWith("{referral", StringComparison.Ordinal) ? about.Referral.Id.Value : about.Id).ToString()
            : m.Value.Contains(":int", StringComparison.Ordinal) ? "404" : "x");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
