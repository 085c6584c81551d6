using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>The main job from end to end: a police referral becomes a case that a specialist works, and nobody is forgotten.</summary>
public sealed class TheWalkTests : BrowserFixture
{
    [Test]
    public async Task A_police_referral_becomes_the_case_of_the_proposed_specialist()
    {
        var reference = await TheForceSendsAHighRiskReferral();

        var officer = await Session("officer@demo.example");
        await TheOfficerFindsItOnTop(officer, reference);
        await TheOfficerRecordsTheFirstAttempt(officer);
        await TheOfficerGivesItToTheProposedSpecialist(officer);

        var manager = await Session("contract.manager@demo.example");
        await manager.GotoAsync("/reports/2026-11");
        await Expect(manager.Locator("h1")).ToContainTextAsync("November 2026");
        await MustBeAccessible(manager);
        var refused = await manager.GotoAsync("/inbox");
        Assert.That(refused!.Status, Is.EqualTo(403));
    }

    private async Task<string> TheForceSendsAHighRiskReferral()
    {
        using var force = new HttpClient { BaseAddress = App.Root };
        force.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "demo-police-key");
        using var body = new StringContent(await File.ReadAllTextAsync(Sample()), Encoding.UTF8, "application/json");
        using var answer = await force.PostAsync("/api/v1/referrals", body);
        var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(receipt.GetProperty("outcome").GetString(), Is.EqualTo("ACCEPT"));
        return receipt.GetProperty("reference").GetString()!;
    }

    private static async Task TheOfficerFindsItOnTop(IPage page, string reference)
    {
        await page.GotoAsync("/inbox");
        await Expect(page.Locator("main")).ToContainTextAsync(reference);
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Link, new() { Name = reference }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("+44 7700 900456");
        await Expect(page.Locator("main")).ToContainTextAsync("Say you are calling from the library");
        Assert.That(await page.TitleAsync(), Does.Contain(reference).And.Not.Contain("Okafor"));
        await MustBeAccessible(page);
    }

    private static async Task TheOfficerRecordsTheFirstAttempt(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" }).ClickAsync();
        await page.GetByLabel("Spoke to victim", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("How was contact made?").SelectOptionAsync("TEL-OUT");
        await page.GetByLabel("+44 7700 900456").First.CheckAsync();
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync("She can talk until two.");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Open a case" })).ToBeVisibleAsync();
    }

    private static async Task TheOfficerGivesItToTheProposedSpecialist(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Open a case" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Domestic abuse");
        await MustBeAccessible(page);
        await page.Locator("input[name=WorkerId]").First.CheckAsync();
        await page.Locator("main form button").Last.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex("[Cc]ase"));
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CaseManagement.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs/contract/samples/02-domestic-abuse-high-risk.json");
    }
}
