using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseManagement.EndToEnd.Tests.Support;

/// <summary>A real browser on a service of the fixture's own. Whatever a page writes to the console as an error fails the test.</summary>
public abstract class BrowserFixture
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-renderer-backgrounding",
    ];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>An answer that is no page, and live notices that end with the session: a test moves the clock by days while a page is open.</summary>
    private static readonly string[] Ordinary = ["the server responded with a status of", "/live' failed"];

    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected LiveApp App { get; } = new();

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await App.DisposeAsync();
    }

    [TearDown]
    public void NothingOnTheConsole()
    {
        Assert.That(_complaints, Is.Empty, "Errors on the browser's console");
        _complaints.Clear();
    }

    /// <summary>A new browser session; signed in where a demo user is named.</summary>
    protected async Task<IPage> Session(string? email = null, int width = 1440, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = App.Root.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        // The first page of a fixture compiles the views that it needs, while another fixture does the same.
        context.SetDefaultNavigationTimeout(90_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Ordinary.Any(text => message.Text.Contains(text, StringComparison.Ordinal)))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
        if (email is not null)
        {
            await SignIn(page, email);
        }

        return page;
    }

    protected static async Task SignIn(IPage page, string email)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Infrastructure.Security.DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>No violation of WCAG 2.2 AA that axe can see, and nothing outside a landmark.</summary>
    protected static async Task MustBeAccessible(IPage page) => Assert.That(await Violations(page), Is.Empty, page.Url);

    protected static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        return result.Violations.Select(v => $"{v.Id}: {v.Help} at {v.Nodes.First().Target}");
    }
}
