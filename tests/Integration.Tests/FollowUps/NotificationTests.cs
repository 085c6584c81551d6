using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Notifications;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class NotificationTests : FollowUpFixture
{
    private const string Api = "/api/v1/notifications";

    [Test]
    public async Task A_person_sees_their_own_and_nobody_elses()
    {
        var (mine, theirs) = (await Somebody(), await Somebody());
        await Notify(mine, "VCS-26-0000001: a follow-up is due");
        await Notify(theirs, "VCS-26-0000002: a follow-up is due");

        var html = await (await SignedIn(mine)).GetStringAsync(NotificationLinks.All);

        Assert.That(html, Does.Contain("VCS-26-0000001").And.Not.Contain("VCS-26-0000002"));
    }

    [Test]
    public async Task The_frame_counts_what_is_unread_on_every_page()
    {
        var scene = await NewScene();
        var client = await SignedIn(scene.Worker);
        await Notify(scene.Worker, "One");
        await Notify(scene.Worker, "Two");

        var html = await client.GetStringAsync(Api_FollowUps(scene));

        Assert.That(html, Does.Contain("data-app-unread=\"2\"").And.Contain("<span class=\"app-count\" data-app-unread-shown>2</span>"));
    }

    [Test]
    public async Task Opening_one_marks_it_as_read_and_leads_to_its_case()
    {
        var user = await Somebody();
        await Notify(user, "VCS-26-0000001: a follow-up is due", "/cases/1/follow-ups");
        var form = await PageForm.Open(await SignedIn(user), NotificationLinks.All, "handler=Open");

        var answer = await form.Send();

        Assert.That((answer.StatusCode, answer.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/cases/1/follow-ups")));
        Assert.That((await NotificationsOf(user)).Single().ReadUtc, Is.EqualTo(Now));
    }

    [Test]
    public async Task Marking_all_as_read_leaves_what_came_after_the_page_was_made()
    {
        var user = await Somebody();
        await Notify(user, "Seen");
        var form = await PageForm.Open(await SignedIn(user), NotificationLinks.All, "handler=AllRead");
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Notify(user, "Later");

        await form.Send();

        Assert.That((await NotificationsOf(user)).Select(n => (n.Text, n.ReadUtc is not null)), Is.EqualTo(new[] { ("Seen", true), ("Later", false) }));
    }

    [Test]
    public async Task The_interface_lists_unread_ones_the_latest_first_by_cursor_and_read_ones_apart()
    {
        var user = await Somebody();
        var client = await SignedIn(user);
        foreach (var text in new[] { "A", "B", "C" })
        {
            await Notify(user, text);
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await client.GetFromJsonAsync<JsonObject>(Api + "?limit=2");
        var second = await client.GetFromJsonAsync<JsonObject>(Api + $"?limit=2&after={first!["next"]}");
        var read = await client.PostAsync($"{Api}/{first["items"]![0]!["id"]}/read", null);
        var afterwards = await client.GetFromJsonAsync<JsonObject>(Api + "?read=true");

        Assert.That(Texts(first).Concat(Texts(second!)), Is.EqualTo(new[] { "C", "B", "A" }));
        Assert.That(second!["next"], Is.Null);
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Texts(afterwards!), Is.EqualTo(new[] { "C" }));
    }

    [Test]
    public async Task Somebody_elses_is_not_there_to_be_read()
    {
        var (mine, theirs) = (await Somebody(), await Somebody());
        await Notify(theirs, "Theirs");
        var id = (await NotificationsOf(theirs)).Single().Id.Value;

        var answer = await (await SignedIn(mine)).PostAsync($"{Api}/{id}/read", null);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await NotificationsOf(theirs)).Single().ReadUtc, Is.Null);
    }

    [Test]
    public async Task A_machine_has_none() => Assert.That(
        (await (await WithKey(null, "cases:read", "followups:write")).GetAsync(Api)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

    private static string Api_FollowUps(Scene scene) => CaseManagement.Api.Pages.Cases.CaseLinks.FollowUps(scene.Case.Id.Value);

    private static IEnumerable<string> Texts(JsonObject page) => page["items"]!.AsArray().Select(item => item!["text"]!.ToString());

    private Task<AppUser> Somebody() => Person(NewName("somebody"), [Roles.ContactOfficer]);

    private Task Notify(AppUser user, string text, string link = "/cases/1") =>
        InDatabase(db => db.Notifications.Add(new Notification(UserId.From(user.Id), "follow-up-due", text, link, $"{Guid.NewGuid()}", Now)));
}
