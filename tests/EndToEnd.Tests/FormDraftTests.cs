using CaseManagement.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>What somebody types is not lost with the window or the session.</summary>
public sealed class FormDraftTests : BrowserFixture
{
    private const string Sentence = "She called back and would like to be called on Thursday.";

    [Test]
    public async Task What_was_typed_is_there_after_a_crash_and_after_the_session_has_ended()
    {
        var page = await Session("da.worker@demo.example");
        await page.GotoAsync("/my-work");
        var address = await page.Locator("main a[href^='/cases/']").First.GetAttributeAsync("href");
        var form = $"/cases/{address!.Split('/')[2]}/note";
        await page.GotoAsync(form);
        await page.GetByLabel("Note", new() { Exact = true }).PressSequentiallyAsync(Sentence);
        await Expect(page.GetByText("What you typed is kept")).ToBeVisibleAsync();
        await page.CloseAsync();

        var later = await Session("da.worker@demo.example");
        await later.GotoAsync(form);
        await Expect(later.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync(Sentence);
        await Expect(later.Locator("main")).ToContainTextAsync("did not send it. Only you see it.");
        await MustBeAccessible(later);

        await SessionEnds(later);
        await later.GetByLabel("Note", new() { Exact = true }).PressSequentiallyAsync(" After five.");
        await Expect(later.GetByText("you are signed out")).ToBeVisibleAsync();
        await Expect(later.GetByRole(AriaRole.Link, new() { Name = "Sign in in another window" })).ToHaveAttributeAsync("href", "/sign-in");
        await MustBeAccessible(later);
        await later.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await Expect(later.GetByText("you are signed out")).ToBeVisibleAsync();
        await SignInElsewhere(later);

        // A second click so soon would count as a double one.
        await later.Locator("form[data-app-keep]").EvaluateAsync("form => form.requestSubmit()");
        await Expect(later.Locator("main")).ToContainTextAsync(Sentence + " After five.");

        await later.GotoAsync(form);
        await Expect(later.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("");
    }

    [Test]
    public async Task One_begins_again_without_it()
    {
        var page = await Session("officer@demo.example");
        await page.GotoAsync("/complaints/record");
        var field = page.Locator("form[data-app-keep] textarea").First;
        await field.PressSequentiallyAsync("Example");
        await Expect(page.GetByText("What you typed is kept")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync("Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin again without it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Begin again without it" })).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("");
    }

    private static Task SessionEnds(IPage page) => page.Context.ClearCookiesAsync(new() { Name = "vcs-session" });

    private static async Task SignInElsewhere(IPage page)
    {
        var window = await page.Context.NewPageAsync();
        await SignIn(window, "da.worker@demo.example");
        await window.WaitForURLAsync("**/my-work");
        await window.CloseAsync();
    }
}
