using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>Serious crime: a bereaved family with the priority worker, their enhanced rights, the trial, and closure.</summary>
public sealed class BereavedWalkTests : WalkFixture
{
    private const string Murder = "1";

    [Test]
    public async Task A_bereaved_family_is_supported_through_the_trial_from_referral_to_closure()
    {
        var reference = await TheForceSends("01-assault-accepted", message =>
        {
            message["incident"]!["offenceCode"] = Murder;
            message["incident"]!["summary"] = "Invented: her brother was killed. She identified him.";
        });
        await TheOfficerOpensACase(await Session(Officer), reference, "Demo Priority Worker");
        var worker = await Session("priority.worker@demo.example");
        var about = await TheWorkerFindsIt(worker, reference);
        await TheWorkerAssessesNeeds(worker, about, "To see it through the trial");

        await TheWorkerDecidesOnEnhancedRights(worker, about);
        await TheWorkerPlansTheTrial(worker, about);
        App.Clock.Set(new DateTime(2026, 12, 4, 17, 0, 0, DateTimeKind.Utc));
        worker = await Session("priority.worker@demo.example");
        await TheWorkerRecordsTheVerdict(worker, about);
        await TheWorkerRecordsSupport(worker, about, "EMO", "Sat with the family after the verdict");

        await TheWorkerCloses(worker, about, "The family goes on with the group for the bereaved");
    }

    private static async Task TheWorkerDecidesOnEnhancedRights(IPage page, string about)
    {
        await page.GotoAsync(about + "/rights/enhanced");
        await page.Locator("input[name=Entitled][value=true]").CheckAsync();
        await page.GetByLabel("bereaved").First.CheckAsync();
        await page.GetByLabel("Why?", new() { Exact = true }).FillAsync("Her brother was killed");
        await MustBeAccessible(page);
        await Press(page, "Record the decision");
        await Expect(page.Locator("main")).ToContainTextAsync("Her brother was killed");
    }

    private static async Task TheWorkerPlansTheTrial(IPage page, string about)
    {
        await page.GotoAsync(about + "/rights/court");
        await page.GetByLabel("What kind of hearing is it?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("At which court?").FillAsync("Sampleton Crown Court");
        await page.Locator("input[name='At.Day']").FillAsync("4");
        await page.Locator("input[name='At.Month']").FillAsync("12");
        await page.Locator("input[name='At.Year']").FillAsync("2026");
        await page.GetByLabel("Time").FillAsync("10:00");
        await page.GetByLabel("What do they need there?").FillAsync("Somebody beside them");
        await Press(page, "Add the date");
        await Expect(page.Locator("main")).ToContainTextAsync("Sampleton Crown Court");
        await page.GotoAsync(about + "/follow-ups");
        await Expect(page.Locator("main")).ToContainTextAsync("court");
    }

    private static async Task TheWorkerRecordsTheVerdict(IPage page, string about)
    {
        await page.GotoAsync(about + "/rights");
        await page.Locator("a[href*='/hear']").First.ClickAsync();
        await page.GetByLabel("What happened?").FillAsync("Found guilty, sentencing in January");
        await Press(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("Found guilty");
    }
}
