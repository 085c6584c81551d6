using System.Net;
using System.Text.RegularExpressions;
using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>Everybody follows every link that they are shown, on a desk and on a telephone.</summary>
public sealed partial class EveryPageTests : BrowserFixture
{
    private const int NewOfAKindOnAPage = 5;
    private const int MostOfAKind = 30;
    private const int Desk = 1440;
    private const int Telephone = 360;

    private static readonly string[] Everybody =
    [
        "officer", "da.worker", "worker", "leader", "contact.leader", "safeguarding", "guardian", "contract.manager", "admin", "volunteer",
    ];

    /// <summary>Pages that no link leads to: they are reached from a mail, by an act or by a fault.</summary>
    private static readonly string[] WithoutALink = [
        "/", "/error/{}", "/reset-password", "/administration/contract/{}/{}/withdraw", "/sign-out", "/referrals/{}/next-attempt", "/referrals/new/enter",
        "/questions/{}", "/get-help/{}/{}", "/get-help/{}/check", "/get-help/{}/done", "/get-help/{}/save", "/get-help/return", "/get-help/leave", "/questions/{}",
    ];

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _seen = [];

    [Test]
    public async Task Every_page_is_accessible_fits_a_telephone_and_names_nobody_in_its_title()
    {
        await Follow(await Session(), ["/sign-in", "/forgotten-password", "/accessibility", "/privacy", "/get-help"]);
        foreach (var user in Everybody)
        {
            var page = await Session($"{user}@demo.example");
            await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
            await Follow(page, [new Uri(page.Url).PathAndQuery]);
            await page.CloseAsync();
        }

        Assert.Multiple(() =>
        {
            Assert.That(_faults, Is.Empty);
            Assert.That(Pages().Except(_seen).Except(WithoutALink), Is.Empty, "Nobody found a link to these pages");
        });
    }

    private IEnumerable<string> Pages() => App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(e => "/" + Parameter().Replace(e.RoutePattern.RawText!, "{}"))
        .Distinct();

    private async Task Follow(IPage page, IEnumerable<string> from)
    {
        var known = new HashSet<string>(from);
        var ahead = new Queue<string>(known);
        while (ahead.TryDequeue(out var address))
        {
            var kind = Kind(address);
            var answer = await page.APIRequest.GetAsync(address);
            if (answer.Status != 200)
            {
                _faults.Add($"{kind}: {answer.Status}");
                continue;
            }

            var isFile = !answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal);
            if (_seen.Add(kind) && !isFile)
            {
                await page.GotoAsync(address);
                await Look(page, kind);
            }

            var links = Link().Matches(await answer.TextAsync()).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(link => link != "/sign-out");
            foreach (var link in links.GroupBy(Kind).SelectMany(sameKind => sameKind.Where(l => !known.Contains(l)).Take(NewOfAKindOnAPage)))
            {
                if (known.Count(k => Kind(k) == Kind(link)) < MostOfAKind && known.Add(link))
                {
                    ahead.Enqueue(link);
                }
            }
        }
    }

    private async Task Look(IPage page, string kind)
    {
        foreach (var width in new[] { Telephone, Desk })
        {
            await page.SetViewportSizeAsync(width, 900);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                _faults.Add($"{kind} at {width}: {over} px too wide");
            }
        }

        _faults.AddRange((await Violations(page)).Select(v => $"{kind}: {v}"));
        if (await page.Locator("h1").CountAsync() != 1)
        {
            _faults.Add($"{kind}: not one heading");
        }

        var name = page.Locator(".app-identity-bar__name");
        if (await name.CountAsync() > 0 && (await page.TitleAsync()).Contains(await name.InnerTextAsync(), StringComparison.Ordinal))
        {
            _faults.Add($"{kind}: a name in its title");
        }
    }

    private static string Kind(string address)
    {
        var path = address.Split('?')[0];
        return Job().Replace(Right().Replace(Month().Replace(Id().Replace(path, "{}"), "/reports/{}"), "/rights/right/{}"), "/administration/jobs/{}");
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex("/administration/jobs/[A-Za-z]+$")]
    private static partial Regex Job();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("/rights/right/[^/]+")]
    private static partial Regex Right();

    [GeneratedRegex(@"^/reports/\d{4}-\d{2}$")]
    private static partial Regex Month();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
