using System.Net;
using System.Text.RegularExpressions;

namespace CaseManagement.Integration.Tests.FollowUps;

/// <summary>A form as a browser has it: asked for first, so that its hidden fields and its token are real.</summary>
internal sealed partial class PageForm(HttpClient client, string action, Dictionary<string, string> fields)
{
    public static async Task<PageForm> Open(HttpClient client, string address, string? action = null)
    {
        var html = await client.GetStringAsync(address);
        var form = Forms().Matches(html).Select(m => m.Value).First(f => action is null ? !f.Contains("sign-out") : f.Contains(action));
        var target = Action().Match(form) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : address;
        var fields = Hidden().Matches(form).Select(m => m.Value).ToDictionary(i => Attribute(i, "name"), i => Attribute(i, "value"));
        return new PageForm(client, target, fields);
    }

    public Task<HttpResponseMessage> Send(params (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            fields[name] = value;
        }

        return client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    private static string Attribute(string input, string name) => WebUtility.HtmlDecode(Regex.Match(input, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>|<input[^>]*name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Hidden();
}
