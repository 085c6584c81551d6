using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManagement.EndToEnd.Tests.Support;
using CaseManagement.Infrastructure.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>What a contact team does beside the main job: a file, a referral that lacks something, two records of one person.</summary>
public sealed class ReferralWorkTests : BrowserFixture
{
    private const int Telephone = 360;
    private const int Desk = 1440;

    [Test]
    public async Task A_file_with_faults_is_given_in_and_told_row_by_row()
    {
        var page = await Session("officer@demo.example");
        await page.GotoAsync("/referrals/import");
        await Look(page);
        await Press(page, "Import");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Select the force whose file it is");
        await Look(page);

        await page.GetByLabel("Whose file is it?").SelectOptionAsync("44");
        await page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = "night.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(
                "record_id,record_version,action,extracted_at,force,crime_reference,offence_code,given_names,family_name,date_of_birth,phone1,referral_basis,reported_at\n"
                + "E2E-1,1,refer,20/11/2026 02:00,44,44260777001,8N,Kim,Fileexample,01/02/1951,07700 900811,informed_opt_out,19/11/2026 22:10\n"
                + "E2E-2,0,refer,20/11/2026 02:00,44,44260777002,8N,Lee,Fileexample,31/02/1951,07700 900812,informed_opt_out,19/11/2026 22:10\n"),
        });
        await Press(page, "Import");
        await Expect(page.Locator("main")).ToContainTextAsync("It waits for its turn");

        await App.Services.GetRequiredService<JobRunner>().Run(typeof(TakeImportsJob), CancellationToken.None);
        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("2 rows");
        await Expect(page.Locator("main")).ToContainTextAsync("Not taken: has faults");
        await Look(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "as a table (CSV)" }).ClickAsync());
        using var receipts = new StreamReader(await download.CreateReadStreamAsync());
        var text = await receipts.ReadToEndAsync();
        Assert.That(text, Does.StartWith("line,record_id,outcome").And.Contain("E2E-1,ACCEPT").And.Contain("E2E-2,INVALID"));
    }

    [Test]
    public async Task What_lacks_a_safe_number_waits_until_staff_bring_one()
    {
        var reference = await TheForceSendsNoSafeNumber();
        var page = await Session("officer@demo.example");
        await page.GotoAsync("/inbox?tab=NeedsCorrection");
        await Expect(page.Locator("main")).ToContainTextAsync("send a number that is safe to call");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = reference }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The clock stands still");
        await Press(page, "Correct it ourselves");
        await Expect(page.Locator("main")).ToContainTextAsync("First add a number or address that may be used");
        await Look(page);

        await Press(page, "Numbers and addresses");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a number or address" }).ClickAsync();
        await page.Locator("input[name=Kind][value=Phone]").CheckAsync();
        await page.GetByLabel("Number or address", new() { Exact = true }).FillAsync("07700 900 821");
        await page.Locator("input[type=radio][name=SafeToCall][value=true]").Last.CheckAsync();
        await Press(page, "Add it");
        await Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = $"Back to {reference}" }).ClickAsync();
        await Press(page, "Correct it ourselves");
        await page.GetByLabel("What was corrected, and who said so?").FillAsync("The officer in the case gave another number");
        await Press(page, "Back to the inbox");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Record a contact" })).ToBeVisibleAsync();
        await page.GotoAsync($"/inbox?reference={reference}");
        await Expect(page.Locator("main")).ToContainTextAsync(reference);
    }

    [Test]
    public async Task Two_records_are_made_one_and_two_again()
    {
        var page = await Session("contact.leader@demo.example");
        await page.GotoAsync("/people/matches");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Are they one person?");
        await Look(page);
        await Press(page, "They are one person: merge");
        await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("The two records are one now");

        await page.GotoAsync("/people/merges");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).First.ClickAsync();
        await Look(page);
        await page.GetByLabel("How you know that they are two people").FillAsync("They came together");
        await Press(page, "Make them two again");
        await Expect(page.Locator(".govuk-notification-banner")).ToBeVisibleAsync();
        await page.GotoAsync("/people/matches");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Same person?");
    }

    private async Task<string> TheForceSendsNoSafeNumber()
    {
        using var force = new HttpClient { BaseAddress = App.Root };
        force.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "demo-police-key");
        var message = JsonNode.Parse(await File.ReadAllTextAsync(Samples.PathOf("03-domestic-abuse-no-safe-number")))!;
        using var body = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await force.PostAsync("/api/v1/referrals", body);
        var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(receipt.GetProperty("outcome").GetString(), Is.EqualTo("NOSAFE"));
        return receipt.GetProperty("reference").GetString()!;
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Look(IPage page)
    {
        foreach (var width in new[] { Telephone, Desk })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, $"{page.Url} at {width}");
            await MustBeAccessible(page);
        }
    }
}
