using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>The work of a contact officer without scripts on a telephone, and without a mouse.</summary>
public sealed class WaysOfUseTests : BrowserFixture
{
    private const int MostStops = 60;

    [Test]
    public async Task Without_scripts_a_referral_is_taken_and_a_contact_recorded()
    {
        var page = await Session("officer@demo.example", width: 360, scripts: false);
        await page.GotoAsync("/inbox");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).First.ClickAsync();
        await page.GotoAsync("/inbox?tab=mine");
        await page.Locator("main table a[href^='/referrals/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Select what came of it");
        await page.GetByLabel("No answer", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("How was contact made?").SelectOptionAsync("TEL-OUT");
        await page.Locator("input[name=ContactPointId]:enabled").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Plan the next attempt");
    }

    [Test]
    public async Task By_keyboard_alone_one_signs_in_skips_to_the_content_and_takes_a_referral()
    {
        var page = await Session();
        await page.GotoAsync("/sign-in");
        await TabTo(page, "#Email");
        await page.Keyboard.TypeAsync("officer@demo.example");
        await TabTo(page, "#Password");
        await page.Keyboard.TypeAsync(Infrastructure.Security.DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/inbox");

        await TabTo(page, ".govuk-skip-link");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "main button:has-text('Take it')");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}");
    }
}
