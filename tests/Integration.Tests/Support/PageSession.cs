using System.Net;
using System.Text.RegularExpressions;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>
/// A person at a browser without JavaScript: keeps cookies, follows no redirect by itself, and posts a form as it was
/// served, hidden fields and antiforgery token included.
/// </summary>
public sealed partial class PageSession(HttpClient client)
{
    public HttpClient Client => client;

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    /// <summary>The page as text, entities decoded. It must be there.</summary>
    public async Task<string> Read(string path)
    {
        var answer = await client.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return await TextOf(answer);
    }

    /// <summary>Gets the page with the form, fills it in and sends it to where the form goes.</summary>
    public async Task<HttpResponseMessage> Submit(string path, params (string Name, string Value)[] fields) =>
        await SubmitServed(await client.GetStringAsync(path), path, fields);

    /// <summary>Sends a form that was served before, as somebody does who had the page open for a while.</summary>
    public Task<HttpResponseMessage> SubmitServed(string html, string path, params (string Name, string Value)[] fields)
    {
        var form = html.Contains("<main", StringComparison.Ordinal) ? html[html.IndexOf("<main", StringComparison.Ordinal)..] : html;
        var names = fields.Select(f => f.Name).ToHashSet();
        var hidden = HiddenInput().Matches(form).Select(m => (Name: Attribute(m.Value, "name"), Value: Attribute(m.Value, "value")))
            .Where(h => !names.Contains(h.Name))
            .DistinctBy(h => h.Name);
        var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return client.PostAsync(path, content);
    }

    public static async Task<string> TextOf(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();
}
