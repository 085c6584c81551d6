using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests.Support;

/// <summary>What every walk from referral to closure does alike: the force sends, the officer gives it to somebody, who closes it in the end.</summary>
public abstract class WalkFixture : BrowserFixture
{
    protected const string Officer = "officer@demo.example";

    /// <returns>Our reference.</returns>
    protected async Task<string> TheForceSends(string sample, Action<JsonNode>? change = null)
    {
        var message = JsonNode.Parse(await File.ReadAllTextAsync(Samples.PathOf(sample)))!;
        change?.Invoke(message);
        using var force = new HttpClient { BaseAddress = App.Root };
        force.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "demo-police-key");
        using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await force.PostAsync("/api/v1/referrals", body);
        var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(receipt.GetProperty("status").GetString(), Is.EqualTo("triage"), receipt.ToString());
        return receipt.GetProperty("reference").GetString()!;
    }

    /// <summary>After they were reached. Who is proposed first, where no worker is named.</summary>
    protected static async Task TheOfficerOpensACase(IPage page, string reference, string? worker = null)
    {
        await page.GotoAsync("/inbox");
        await page.GetByRole(AriaRole.Link, new() { Name = reference }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" }).ClickAsync();
        await page.GetByLabel("Spoke to victim", new() { Exact = true }).CheckAsync();
        await Press(page, "Record contact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open a case" }).ClickAsync();
        await MustBeAccessible(page);
        if (worker is null)
        {
            await page.Locator("input[name=WorkerId]").First.CheckAsync();
        }
        else
        {
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^" + worker) }).CheckAsync();
            await page.Locator("textarea[name=Reason]").FillAsync("Knows the street");
        }

        await page.Locator("main form button").Last.ClickAsync();
        await ItWasTaken(page);
    }

    /// <returns>The address of the case.</returns>
    protected static async Task<string> TheWorkerFindsIt(IPage page, string reference)
    {
        await page.GotoAsync("/my-work");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*");
        return new Uri(page.Url).AbsolutePath;
    }

    protected static async Task TheWorkerAssessesNeeds(IPage page, string about, string inTheirWords)
    {
        await page.GotoAsync(about + "/assessments/needs");
        await page.Locator("main input[type=radio]").Nth(1).CheckAsync();
        await page.GetByLabel("What matters most, in their own words").FillAsync(inTheirWords);
        await MustBeAccessible(page);
        await Press(page, "Record the assessment");
        await ItWasTaken(page);
    }

    protected static async Task TheWorkerRecordsSupport(IPage page, string about, string type, string note)
    {
        await page.GotoAsync(about + "/support/record");
        await page.GetByLabel("What was given?").SelectOptionAsync(type);
        await page.GetByLabel("How long did it take?").FillAsync("45");
        await page.GetByLabel("Note (optional)").FillAsync(note);
        await Press(page, "Record support");
        await Expect(page.Locator("main")).ToContainTextAsync(note);
    }

    /// <summary>What is still open is cancelled with it.</summary>
    protected static async Task TheWorkerCloses(IPage page, string about, string note)
    {
        await page.GotoAsync(about + "/close");
        foreach (var open in await page.Locator("input[name=Cancel]").AllAsync())
        {
            await open.CheckAsync();
        }

        await page.GetByLabel("Why is it closed?").SelectOptionAsync("COMP");
        await page.GetByLabel("Note", new() { Exact = true }).Last.FillAsync(note);
        await MustBeAccessible(page);
        await Press(page, "Close the case");
        await Expect(page.Locator("body")).ToContainTextAsync("Closed");
    }

    protected static async Task ItWasTaken(IPage page) => await Expect(page.Locator("main")).Not.ToContainTextAsync("There is a problem");

    protected static Task Press(IPage page, string name) => page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    protected static async Task Day(IPage page, string field, int day, int month, int year = 2026)
    {
        foreach (var (part, value) in new[] { ("Day", day), ("Month", month), ("Year", year) })
        {
            await page.Locator($"input[name='{field}.{part}']").FillAsync($"{value}");
        }
    }
}
