using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.EndToEnd.Tests.Support;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace CaseManagement.EndToEnd.Tests;

/// <summary>Whoever has a page open hears of what is new without asking.</summary>
public sealed class LiveNoticesTests : BrowserFixture
{
    private const string Worker = "worker@demo.example";

    [Test]
    public async Task A_notification_appears_on_the_open_page_of_its_person_alone()
    {
        var page = await Session(Worker);
        var other = await Session("da.worker@demo.example");
        var shown = int.Parse(await page.Locator("[data-app-unread]").GetAttributeAsync("data-app-unread") ?? "", System.Globalization.CultureInfo.InvariantCulture);
        var elsewhere = await other.Locator("[data-app-unread]").GetAttributeAsync("data-app-unread");

        await Notify("VCS-26-0000001: a follow-up is due");

        await Expect(page.Locator("[data-app-unread]")).ToHaveAttributeAsync("data-app-unread", $"{shown + 1}");
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToContainTextAsync("VCS-26-0000001: a follow-up is due");
        await MustBeAccessible(page);
        await Expect(other.Locator("[data-app-unread]")).ToHaveAttributeAsync("data-app-unread", elsewhere!);

        await page.GetByText("Open notifications").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("VCS-26-0000001: a follow-up is due");
        await Expect(page.Locator("[data-app-unread]")).ToHaveAttributeAsync("data-app-unread", $"{shown + 1}");
    }

    [Test]
    public async Task Whose_session_has_ended_hears_nothing_more()
    {
        var page = await Session(Worker);
        var closed = new TaskCompletionSource();
        page.WebSocket += (_, socket) => socket.Close += (_, _) => closed.TrySetResult();
        await page.GotoAsync("/notifications");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-app-live]')?.dataset.appLive === 'listening'");
        var shown = await page.Locator("[data-app-unread]").GetAttributeAsync("data-app-unread");

        await InDatabase(db => db.Users.Where(u => u.Email == Worker).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "another")));
        await Notify("VCS-26-0000002: a follow-up is due");

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Expect(page.Locator("[data-app-unread]")).ToHaveAttributeAsync("data-app-unread", shown!);
    }

    private Task Notify(string text) => InDatabase(async db =>
    {
        var id = await db.Users.Where(u => u.Email == Worker).Select(u => u.Id).SingleAsync();
        db.Notifications.Add(new Notification(UserId.From(id), "follow-up-due", text, "/notifications", $"test:{text}", App.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    });

    private async Task InDatabase(Func<CaseDbContext, Task> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CaseDbContext>());
    }
}
