using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>A child: their own consent beside the mother's, a concern decided by the safeguarding lead, and support to its end.</summary>
public sealed class ChildWalkTests : WalkFixture
{
    [Test]
    public async Task A_child_is_supported_by_the_childrens_worker_from_referral_to_closure()
    {
        var reference = await TheForceSends("04-child-with-consent");
        await TheOfficerOpensACase(await Session(Officer), reference);
        var worker = await Session("children.worker@demo.example");
        var about = await TheWorkerFindsIt(worker, reference);
        await TheWorkerAssessesNeeds(worker, about, "To walk home from school again");

        await MotherAndChildAgree(worker, about);
        await AConcernIsRaisedAndDecided(worker, about);
        await TheWorkerSetsAGoal(worker, about);
        await TheWorkerRecordsSupport(worker, about, "EMO", "Walked the way home together");

        await TheWorkerCloses(worker, about, "Walks home with a friend");
    }

    private static async Task MotherAndChildAgree(IPage page, string about)
    {
        foreach (var child in new[] { false, true })
        {
            await page.GotoAsync(about + "/consents/record");
            await page.GetByLabel("What for?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.GetByLabel("Who for?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.Locator(child ? "input[name=Party][value=Person]" : "input[name=Party][value=Parent]").CheckAsync();
            if (child)
            {
                await page.GetByLabel("Of a child: I made sure").CheckAsync();
            }
            else
            {
                await page.GetByLabel("Their name").FillAsync("Grace Bennett");
            }

            await page.Locator("input[name=Decision][value=Given]").CheckAsync();
            await page.GetByLabel("How was it said?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.GetByLabel("What exactly was said").FillAsync("Both said yes at the kitchen table");
            await Press(page, "Save");
            await ItWasTaken(page);
        }

        await page.GotoAsync(about + "/consents");
        await Expect(page.Locator("main")).ToContainTextAsync("Grace Bennett");
        await MustBeAccessible(page);
    }

    private async Task AConcernIsRaisedAndDecided(IPage page, string about)
    {
        await page.GotoAsync(about + "/concerns/raise");
        await page.Locator("input[name=About]").First.CheckAsync();
        await page.GetByLabel("What do you fear").FillAsync("Older boys wait at the gate");
        await Press(page, "Raise the concern");
        await ItWasTaken(page);

        var lead = await Session("safeguarding@demo.example");
        await lead.GotoAsync(about + "/concerns");
        await lead.Locator("a[href*='/decide']").First.ClickAsync();
        await lead.Locator("input[name=Decision]").First.CheckAsync();
        await lead.GetByLabel("Why? To whom was it referred").FillAsync("The school knows and stands at the gate");
        await Press(lead, "Save");
        await Expect(lead.Locator("main")).ToContainTextAsync("The school knows");
    }

    private static async Task TheWorkerSetsAGoal(IPage page, string about)
    {
        await page.GotoAsync(about + "/plan/goal");
        await page.GetByLabel("For which area of need?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("What does the person want to reach?").FillAsync("Walk home without fear");
        await Press(page, "Set goal");
        await Expect(page.Locator("main")).ToContainTextAsync("Walk home without fear");
    }
}
