using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>Somebody asks for help on a telephone, leaves in a hurry, and a worker takes a call.</summary>
public sealed class GettingHelpTests : BrowserFixture
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Somebody_asks_for_help_on_a_telephone_with_and_without_scripts(bool scripts)
    {
        var page = await Session(width: 360, scripts: scripts);
        await page.GotoAsync("/get-help");
        await Look(page, scripts);
        await page.GetByLabel("For me", new() { Exact = true }).CheckAsync();
        await Press(page, "Start");
        await Look(page, scripts);
        await Press(page, "Continue");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Select at least one safe way");
        await Look(page, scripts);
        await page.GetByLabel("By telephone").CheckAsync();
        await Next(page, scripts);
        await page.GetByLabel("Telephone number", new() { Exact = true }).FillAsync("07700 900 331");
        await page.GetByLabel("Calls", new() { Exact = true }).CheckAsync();
        await Next(page, scripts);
        await page.Locator("textarea").FillAsync("Mornings");
        await Next(page, scripts);
        await Next(page, scripts);
        await Next(page, scripts);
        await page.GetByLabel("First name").FillAsync("Example");
        await Next(page, scripts);
        await page.GetByLabel("Or only the age").FillAsync("31");
        await Next(page, scripts);
        await page.GetByLabel("Burglary").CheckAsync();
        await Next(page, scripts);
        await Next(page, scripts);
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Next(page, scripts);
        await Next(page, scripts);
        await Next(page, scripts);
        await page.GetByLabel("Yes, keep my answers").CheckAsync();
        await Next(page, scripts);
        await Expect(page.Locator("main")).ToContainTextAsync("Check your answers");
        await Expect(page.Locator("main")).ToContainTextAsync("07700 900 331");
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        await Press(page, "Send");
        await Expect(page.Locator("h1")).ToContainTextAsync("Thank you");
        await Look(page, scripts);
        if (scripts)
        {
            Assert.That(await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"), Is.Zero, "nothing is kept in the browser");
        }

        Assert.That((await page.Context.CookiesAsync()).Where(c => c.Expires > 0), Is.Empty, "no cookie outlives the browser");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Leaving_in_a_hurry_blanks_the_page_gives_up_its_place_and_forgets(bool byKeyboard)
    {
        var page = await Session();
        await page.RouteAsync($"{Elsewhere}**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weather</title><h1>Sunny</h1>" }));
        await page.GotoAsync("/get-help");
        await page.GetByLabel("For me", new() { Exact = true }).CheckAsync();
        await Press(page, "Start");
        await page.WaitForURLAsync("**/get-help/*/*");
        var form = page.Url;

        if (byKeyboard)
        {
            foreach (var _ in Enumerable.Range(0, 3))
            {
                await page.Keyboard.PressAsync("Shift");
            }
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Leave this page" }).ClickAsync();
        }

        await page.WaitForURLAsync($"{Elsewhere}**");
        await page.GoBackAsync();
        Assert.That(page.Url, Does.EndWith("/get-help"), "the question gave up its place in the history");
        await page.GotoAsync(form);
        await Expect(page.Locator("main")).ToContainTextAsync("Your answers were removed");
    }

    [Test]
    public async Task An_officer_takes_a_call()
    {
        var page = await Session("officer@demo.example");
        await page.GotoAsync("/inbox");
        await page.GetByRole(AriaRole.Button, new() { Name = "New referral" }).ClickAsync();
        await MustBeAccessible(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Callerexample");
        await Press(page, "Look for the person");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody found");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter a new referral" }).ClickAsync();
        await MustBeAccessible(page);
        await page.SetViewportSizeAsync(360, 900);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero);
        await page.GetByLabel("By telephone").CheckAsync();
        await page.GetByLabel("The person", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Telephone number", new() { Exact = true }).FillAsync("07700 900 332");
        await page.GetByLabel("Calls", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("What comes closest").SelectOptionAsync("burglary");
        await page.Locator("input[name='Answers.Reported'][value=no]").CheckAsync();
        await page.GetByLabel("The person agrees that we keep this").CheckAsync();
        await Press(page, "Enter the referral");
        await Expect(page.Locator("h1")).ToContainTextAsync("Callerexample");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a contact" }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("07700 900 332");
    }

    private static async Task Next(IPage page, bool scripts)
    {
        await Look(page, scripts);
        await Press(page, "Continue");
        await Expect(page.Locator(".govuk-error-summary")).ToHaveCountAsync(0);
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Axe runs as a script, so without scripts only the width is looked at by what the layout shows.</summary>
    private static async Task Look(IPage page, bool scripts)
    {
        Assert.That(await page.TitleAsync(), Does.Match("^(Error: )?Get support"));
        if (scripts)
        {
            await MustBeAccessible(page);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, page.Url);
        }
    }
}
