using System.Text.RegularExpressions;
using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>A burglary: the alarm is fitted and support is given by a volunteer, who sees what that needs and no more.</summary>
public sealed class VolunteerWalkTests : WalkFixture
{
    private const string Secret = "Has fallen out with a brother";

    private string _case = "";

    [Test]
    public async Task A_burglary_is_supported_by_a_volunteer_from_referral_to_closure()
    {
        var reference = await TheForceSends("06-business-burglary");
        await TheOfficerOpensACase(await Session(Officer), reference, "Demo Worker");
        var worker = await Session("worker@demo.example");
        await TheWorkerPreparesAnAlarm(worker, reference);
        await TheLeaderMakesTheVolunteerReady(await Session("community.leader@demo.example"));
        await TheWorkerLendsTheCase(worker);

        await TheVolunteerFitsTheAlarmAndListens(await Session("volunteer.new@demo.example"), reference);

        await TheWorkerReadsItAndClosesTheCase(worker);
        var volunteer = await Session("volunteer.new@demo.example");
        await volunteer.GotoAsync("/lent");
        await Expect(volunteer.Locator("main")).ToContainTextAsync("No case is lent to you now");
    }

    private async Task TheWorkerPreparesAnAlarm(IPage page, string reference)
    {
        _case = await TheWorkerFindsIt(page, reference);
        await page.GotoAsync(_case + "/note");
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync(Secret);
        await Press(page, "Add note");
        await page.GotoAsync(_case + "/support/item");
        await page.GetByLabel("Which item?").SelectOptionAsync("ALM-DOOR");
        await page.GetByLabel("How many?").FillAsync("1");
        await Press(page, "Ask for it");
        await page.Locator("a[href*='/issue']").First.ClickAsync();
        await page.Locator("input[name=BaseCode]").First.CheckAsync();
        await page.Locator("input[name=FundCode]").First.CheckAsync();
        await Press(page, "Issue");
        await ItWasTaken(page);
    }

    private static async Task TheLeaderMakesTheVolunteerReady(IPage page)
    {
        await page.GotoAsync("/team/volunteers");
        await page.GetByRole(AriaRole.Link, new() { Name = "New Volunteer" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Not ready");
        var record = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(record + "/training");
        await page.GetByLabel("Data protection training").CheckAsync();
        await Day(page, "DoneOn", 16, 11);
        await Press(page, "Save");
        await page.GotoAsync(record + "/supervision");
        await Day(page, "On", 4, 12);
        await Press(page, "Book it");
        await Expect(page.Locator("main")).ToContainTextAsync("A case can be lent to them");
    }

    private async Task TheWorkerLendsTheCase(IPage page)
    {
        await page.GotoAsync(_case + "/volunteers/lend");
        await page.GetByLabel("New Volunteer").CheckAsync();
        await page.GetByLabel("What are they to do?").FillAsync("Fit the door alarm");
        await Day(page, "UntilOn", 11, 12);
        await MustBeAccessible(page);
        await Press(page, "Lend the case");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Hand over") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Has to deliver or fit");
    }

    private async Task TheVolunteerFitsTheAlarmAndListens(IPage page, string reference)
    {
        await page.GotoAsync("/lent");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Fit the door alarm");
        await Expect(page.Locator("body")).Not.ToContainTextAsync(Secret);
        await MustBeAccessible(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Delivered or fitted") }).ClickAsync();
        await page.GetByLabel("Note (optional)").FillAsync("Fitted and tried");
        await Press(page, "It is in place");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log support" }).ClickAsync();
        await page.GetByLabel("What was given?").SelectOptionAsync("EMO");
        await page.GetByLabel("How long did it take?").FillAsync("50");
        await page.GetByLabel("Note (optional)").FillAsync("Slept well for the first time");
        await Press(page, "Log support");
        await Expect(page.Locator("main")).ToContainTextAsync("Slept well for the first time");
        Assert.That((await page.GotoAsync(_case))!.Status, Is.EqualTo(403));
        await page.GotoAsync("/hours");
        await Expect(page.Locator("main")).ToContainTextAsync("50 min");
    }

    private async Task TheWorkerReadsItAndClosesTheCase(IPage page)
    {
        await page.GotoAsync(_case + "/timeline");
        await Expect(page.Locator("main")).ToContainTextAsync("Slept well for the first time");
        await Expect(page.Locator("main")).ToContainTextAsync("Fitted and tried");
        await TheWorkerCloses(page, _case, "Sleeps again");
    }
}
