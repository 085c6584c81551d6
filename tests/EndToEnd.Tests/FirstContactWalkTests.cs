using CaseManagement.EndToEnd.Tests.Support;
using CaseManagement.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>First contacts that do not go well: nobody answers, or the wrong person does.</summary>
public sealed class FirstContactWalkTests : WalkFixture
{
    private const string NoAnswer = "No answer";

    [Test]
    public async Task Three_attempts_then_a_letter_then_an_end()
    {
        var reference = await TheForceSends("01-assault-accepted", message =>
        {
            message["messageId"] = Guid.NewGuid().ToString();
            message["recordId"] = "E2E-LETTER-V1";
            message["incident"]!["crimeReference"] = "44260777101";
            message["victim"]!["givenNames"] = new System.Text.Json.Nodes.JsonArray("Letterexample");
            message["victim"]!["dateOfBirth"] = "1957-06-05";
        });
        var page = await Session(Officer);
        var about = await Find(page, reference);
        await NobodyAnswers(page, about);
        await Expect(page.Locator("main")).ToContainTextAsync("Plan the next attempt");
        await MustBeAccessible(page);
        await AtAnotherTime(page, hours: 5);
        await NobodyAnswers(page, about);
        await AtAnotherTime(page, hours: 68);
        await NobodyAnswers(page, about);
        await Expect(page.Locator("main")).ToContainTextAsync("3 attempts so far, and that is enough");
        await MustBeAccessible(page);

        await Begin(page, about);
        await page.GetByLabel("Letter sent", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("How was contact made?").SelectOptionAsync("LETTER");
        await page.GetByLabel("14 Test Street", new() { Exact = false }).First.CheckAsync();
        await Press(page, "Record contact");
        await Expect(page.Locator("main")).ToContainTextAsync("They have until");
        await MustBeAccessible(page);

        await AtAnotherTime(page, hours: 20 * 24);
        await App.Services.GetRequiredService<JobRunner>().Run(typeof(EndUnreachedReferralsJob), CancellationToken.None);
        await page.GotoAsync(about);
        await page.GetByRole(AriaRole.Link, new() { Name = "Close it: information was sent" }).ClickAsync();
        await MustBeAccessible(page);
        await page.Locator("main form button").Last.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Referral closed");
        await Expect(page.Locator("main")).ToContainTextAsync("Unable to contact");
    }

    [Test]
    public async Task A_suspected_perpetrator_answers()
    {
        var reference = await TheForceSends("02-domestic-abuse-high-risk", message =>
        {
            message["messageId"] = Guid.NewGuid().ToString();
            message["recordId"] = "E2E-SUSPECT-V1";
            message["incident"]!["crimeReference"] = "44260777102";
            message["victim"]!["givenNames"] = new System.Text.Json.Nodes.JsonArray("Suspectexample");
            message["victim"]!["dateOfBirth"] = "1961-02-03";
        });
        var page = await Session(Officer);
        await Begin(page, await Find(page, reference));
        await page.GetByLabel("suspected perpetrator", new() { Exact = false }).First.CheckAsync();
        await page.GetByLabel("How was contact made?").SelectOptionAsync("TEL-OUT");
        await page.GetByLabel("+44 7700 900456").First.CheckAsync();
        await Press(page, "Record contact");
        await Expect(page.Locator("main")).ToContainTextAsync("Make no further contact: the team leaders have been told");
        await Expect(page.Locator("main")).ToContainTextAsync("Contact is suspended because it was not safe");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Open a case" })).ToHaveCountAsync(0);
        await MustBeAccessible(page);

        var leader = await Session("contact.leader@demo.example");
        await leader.GotoAsync("/notifications");
        await Expect(leader.Locator("main")).ToContainTextAsync($"{reference}: contact was suspended because it was not safe");
        await MustBeAccessible(leader);

        using var force = new HttpClient { BaseAddress = App.Root };
        force.DefaultRequestHeaders.Authorization = new("Bearer", "demo-police-key");
        var told = await force.GetStringAsync("/api/v1/referrals?recordId=E2E-SUSPECT-V1");
        Assert.That(told, Does.Contain("UNSAFE").And.Contain("needs_correction"));
    }

    private static async Task NobodyAnswers(IPage page, string about)
    {
        await Begin(page, about);
        await page.GetByLabel(NoAnswer, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("How was contact made?").SelectOptionAsync("TEL-OUT");
        await page.GetByLabel("07700 900123 (mobile)").First.CheckAsync();
        await Press(page, "Record contact");
        await ItWasTaken(page);
    }

    private static async Task Begin(IPage page, string about)
    {
        await page.GotoAsync(about);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" }).ClickAsync();
    }

    /// <returns>The address of the referral.</returns>
    private static async Task<string> Find(IPage page, string reference)
    {
        await page.GotoAsync($"/inbox?reference={reference}");
        await page.GetByRole(AriaRole.Link, new() { Name = reference }).First.ClickAsync();
        await page.WaitForURLAsync("**/referrals/*");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Sessions end meanwhile.</summary>
    private async Task AtAnotherTime(IPage page, int hours)
    {
        App.Clock.Advance(TimeSpan.FromHours(hours));
        await page.Context.ClearCookiesAsync();
        await SignIn(page, Officer);
        await page.WaitForURLAsync("**/inbox*");
    }
}
