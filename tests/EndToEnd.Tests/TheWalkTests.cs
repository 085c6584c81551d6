using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.EndToEnd.Tests.Support;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>The main job from end to end: a police referral becomes a case that a specialist works, and nobody is forgotten.</summary>
public sealed class TheWalkTests : WalkFixture
{
    /// <summary>Answers of yes.</summary>
    private const int HighFrom = 14;

    [Test]
    public async Task A_police_referral_becomes_a_case_that_a_specialist_works()
    {
        var reference = await TheForceSendsAHighRiskReferral();

        var officer = await Session("officer@demo.example");
        await TheOfficerFindsItOnTop(officer, reference);
        await TheOfficerRecordsTheFirstAttempt(officer);
        await TheOfficerGivesItToTheProposedSpecialist(officer);

        var worker = await Session("da.worker@demo.example");
        await TheWorkerAssesses(worker, reference);
        await TheWorkerIsRemindedOfAFollowUp(worker, reference);
        await TheWorkerClosesTheCase(worker, reference);

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
        using var body = new StringContent(await File.ReadAllTextAsync(Samples.PathOf("02-domestic-abuse-high-risk")), Encoding.UTF8, "application/json");
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

    private static async Task TheWorkerAssesses(IPage page, string reference)
    {
        await page.GotoAsync("/my-work");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*");
        await MustBeAccessible(page);
        var address = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync(address + "/assessments/needs");
        await page.Locator("main input[type=radio]").Nth(1).CheckAsync();
        await page.GetByLabel("What matters most, in their own words").FillAsync("To sleep again");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the assessment" }).ClickAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("There is a problem");

        await page.GotoAsync(address + "/assessments/risk");
        foreach (var yes in (await page.Locator("main input[name$='.Answer'][value=Yes]").AllAsync()).Take(HighFrom))
        {
            await yes.CheckAsync();
        }

        await MustBeAccessible(page);
        await Press(page, "Save the assessment");
        await Expect(page.Locator("main")).ToContainTextAsync("14 yes answers, high risk");
        await TheWorkerSendsItToTheConference(page, address);
        await TheWorkerAgreesASafetyPlan(page, address);
        await TheWorkerReadsAPdf(page, address);

        await page.GotoAsync(address + "/note");
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync("A first note");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await page.GotoAsync(address + "/timeline");
        await Expect(page.Locator("main")).ToContainTextAsync("A first note");
        await MustBeAccessible(page);
        await page.GotoAsync(address);
    }

    private static async Task TheWorkerSendsItToTheConference(IPage page, string address)
    {
        await page.GotoAsync(address + "/assessments");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "MARAC" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Waits to be sent");
        await Expect(page.Locator("main")).ToContainTextAsync("Visible high risk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give the reasons" }).ClickAsync();
        await Expect(page.GetByLabel("Visible high risk")).ToBeCheckedAsync();
        await page.GetByLabel("Why do they need the conference?").FillAsync("He was released and knows where she works");
        await MustBeAccessible(page);
        await Press(page, "Save");
        await page.GetByRole(AriaRole.Button, new() { Name = "It was sent" }).ClickAsync();
        await Day(page, "On", 20, 11);
        await Press(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("He was released and knows where she works");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Waits to be sent");
        await MustBeAccessible(page);
    }

    private static async Task TheWorkerAgreesASafetyPlan(IPage page, string address)
    {
        await page.GotoAsync(address + "/safety");
        await page.GetByRole(AriaRole.Button, new() { Name = "Agree a safety plan" }).ClickAsync();
        await page.GetByLabel("What must whoever rings know?").FillAsync("On the word parcel ring 999");
        await page.GetByLabel("What do they do when danger is near?").FillAsync("Leave by the kitchen, the bag stands there");
        await page.GetByLabel("Where can they go, and who helps?").FillAsync("To the library, then to her sister");
        await page.GetByLabel("With whom was it agreed?").FillAsync("with her");
        await Day(page, "ReviewOn", 4, 12);
        await MustBeAccessible(page);
        await Press(page, "Save the plan");
        await Expect(page.Locator("main")).ToContainTextAsync("Leave by the kitchen");
        await page.GotoAsync(address);
        await Expect(page.Locator("main")).ToContainTextAsync("On the word parcel ring 999");
    }

    /// <summary>The browser's own viewer shows it, under the strict policy of the answer: it puts the document into a frame of its frame.</summary>
    private static async Task TheWorkerReadsAPdf(IPage page, string address)
    {
        await page.GotoAsync(address + "/documents/add");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "order.pdf", MimeType = "application/pdf", Buffer = Samples.Pdf() });
        await page.Locator("main form button").Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "order.pdf" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the PDF" }).ClickAsync();
        await page.WaitForURLAsync("**/content");
        Assert.That(() => page.Frames, Has.Count.EqualTo(3).After(30_000, 100));
    }

    private async Task TheWorkerIsRemindedOfAFollowUp(IPage page, string reference)
    {
        var address = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(address + "/follow-ups/plan");
        await page.GetByLabel("What is to be done?").FillAsync("Call about the court date");
        var when = page.GetByRole(AriaRole.Group, new() { Name = "When?" });
        await when.GetByLabel("Day").FillAsync("24");
        await when.GetByLabel("Month").FillAsync("11");
        await when.GetByLabel("Year").FillAsync("2026");
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync("10:30");
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan follow-up" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Call about the court date");

        App.Clock.Set(new DateTime(2026, 11, 24, 10, 31, 0, DateTimeKind.Utc));
        await RunTheReminderJob();
        var later = await Session("da.worker@demo.example");
        await later.GotoAsync("/notifications");
        await Expect(later.Locator("main")).ToContainTextAsync(reference);
        await MustBeAccessible(later);
        await later.CloseAsync();
    }

    private async Task TheWorkerClosesTheCase(IPage before, string reference)
    {
        var address = new Uri(before.Url).AbsolutePath.Split("/follow-ups")[0];
        var page = await Session("da.worker@demo.example");
        await page.GotoAsync(address + "/follow-ups");
        var open = page.Locator("a[href*='/complete']");
        while (await open.CountAsync() > 0)
        {
            await open.First.ClickAsync();
            await page.WaitForURLAsync("**/complete");
            await page.Locator("main form button").Last.ClickAsync();
            await page.WaitForURLAsync("**/follow-ups*");
        }

        await page.GotoAsync(address + "/close");
        await page.GetByLabel("Why is it closed?").SelectOptionAsync("COMP");
        await page.GetByLabel("Note", new() { Exact = true }).Last.FillAsync("She is safe and wants to go on alone.");
        await MustBeAccessible(page);
        await Press(page, "Ask for approval to close");
        await ItWasTaken(page);
        await TheLeaderAgrees(await Session("leader@demo.example"), address);
        await page.GotoAsync(address);
        await Expect(page.Locator("body")).ToContainTextAsync("Closed");
        await Expect(page.Locator("body")).ToContainTextAsync(reference);
    }

    /// <summary>The risk is still graded high: not the worker alone ends it.</summary>
    private static async Task TheLeaderAgrees(IPage page, string address)
    {
        await page.GotoAsync(address + "/closure");
        await page.Locator("main input[type=radio]").First.CheckAsync();
        await MustBeAccessible(page);
        await Press(page, "Save");
        await ItWasTaken(page);
    }

    private async Task RunTheReminderJob()
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RemindDueFollowUpsCommand());
    }
}
