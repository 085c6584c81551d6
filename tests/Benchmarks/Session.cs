using System.Net;
using System.Text.RegularExpressions;

namespace CaseManagement.Benchmarks;

/// <summary>A person's browser: signs in through the form, keeps the cookies, sends the token of a form back.</summary>
internal sealed partial class Session(string url)
{
    private readonly Dictionary<string, string> _cookies = [];

    public string? Problem { get; private set; }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<Session> SignIn(string url, string name)
    {
        var session = new Session(url);
        session.Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 32 })
        {
            BaseAddress = new Uri(url),
        };
        using var page = await session.Client.GetAsync("/sign-in");
        session.Keep(page);
        if (!page.IsSuccessStatusCode)
        {
            session.Problem = $"/sign-in answers {(int)page.StatusCode}";
            return session;
        }

        var fields = Fields(await page.Content.ReadAsStringAsync());
        fields["Email"] = $"{name}@bench.example";
        fields["Password"] = BenchDatabase.Password;
        using var answer = await session.Client.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        session.Keep(answer);
        session.Problem = answer.StatusCode == HttpStatusCode.Redirect ? null : $"signing in answers {(int)answer.StatusCode}";
        return session;
    }

    /// <summary>The token of a page's form, to be sent with the fields of one's own; empty where there is no such page.</summary>
    public async Task<Dictionary<string, string>> Form(string path)
    {
        using var page = await Client.GetAsync(path);
        Keep(page);
        return page.IsSuccessStatusCode ? Fields(await page.Content.ReadAsStringAsync()) : [];
    }

    public Uri Url { get; } = new(url);

    /// <summary>The cookies are for TLS alone, and here is none: a browser's own keeping would not send them back.</summary>
    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        Client.DefaultRequestHeaders.Remove("Cookie");
        Client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
    }

    private static Dictionary<string, string> Fields(string html) => HiddenInput().Matches(html)
        .Select(m => m.Value)
        .Where(input => input.Contains("__RequestVerificationToken", StringComparison.Ordinal))
        .Take(1)
        .ToDictionary(_ => "__RequestVerificationToken", input => Value().Match(input).Groups[1].Value);

    [GeneratedRegex("<input[^>]+>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
