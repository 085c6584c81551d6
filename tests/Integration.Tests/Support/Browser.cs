using System.Net;
using System.Text.RegularExpressions;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>A signed-in person's browser without scripts: keeps cookies, and posts the form that it was shown.</summary>
public sealed partial class Browser
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    private Browser(HttpClient client) => _client = client;

    public static async Task<Browser> SignedIn(WebApplicationFactory<Program> app, AppUser user)
    {
        using var scope = app.Services.CreateScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        var session = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) }, IdentityConstants.ApplicationScheme);
        var browser = new Browser(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }));
        browser._cookies[session.Cookie.Name!] = session.TicketDataFormat.Protect(ticket);
        return browser;
    }

    public Task<SeenPage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts to the page that was seen, with its token and its version unless others are given.</summary>
    public Task<SeenPage> Post(SeenPage page, params (string Name, string? Value)[] fields) => Post(page, page.Path, fields);

    public Task<SeenPage> Post(SeenPage page, string path, params (string Name, string? Value)[] fields)
    {
        var form = fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)).ToList();
        foreach (var hidden in new[] { "__RequestVerificationToken", "Version", "ProposedUtc" }.Where(name => form.TrueForAll(f => f.Key != name)))
        {
            if (page.Value(hidden) is { } value)
            {
                form.Add(KeyValuePair.Create(hidden, value));
            }
        }

        return Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) });
    }

    /// <summary>Sends the form that was seen with a file in its field "Upload"; none without a name.</summary>
    public Task<SeenPage> Upload(SeenPage page, string? fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(page.Value("__RequestVerificationToken")!), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (fileName is not null)
        {
            form.Add(new ByteArrayContent(content), "Upload", fileName);
        }

        return Send(new HttpRequestMessage(HttpMethod.Post, page.Path) { Content = form });
    }

    public async Task<HttpResponseMessage> Api(HttpMethod method, string path, object? body = null, long? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        if (version is { } seen)
        {
            request.Headers.Add("If-Match", $"\"{seen}\"");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _client.SendAsync(request);
    }

    private async Task<SeenPage> Send(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            using var answer = await _client.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            var seen = new SeenPage(
                request.RequestUri!.OriginalString, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString);
            Assert.That(seen.FormsThatCannotBeSent, Is.Empty, $"{seen.Path}: forms without a token against forgery");
            return seen;
        }
    }
}

/// <param name="Location">Where it redirects to.</param>
public sealed partial record SeenPage(string Path, int Status, string Html, string? Location)
{
    /// <summary>What a person reads: without tags, with single spaces.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    public string? Value(string name) =>
        Inputs().Matches(Html).Select(m => m.Value).FirstOrDefault(input => input.Contains($"name=\"{name}\"", StringComparison.Ordinal)) is { } found
            && ValueAttribute().Match(found) is { Success: true } value ? WebUtility.HtmlDecode(value.Groups[1].Value) : null;

    /// <summary>A browser sends what stands in the form itself, not what another form of the page holds.</summary>
    public IEnumerable<string> FormsThatCannotBeSent =>
        PostForms().Matches(Html).Select(m => m.Value).Where(form => !form.Contains("name=\"__RequestVerificationToken\"", StringComparison.Ordinal));

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex PostForms();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueAttribute();
}
