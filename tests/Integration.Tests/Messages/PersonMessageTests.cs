using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Messages;

/// <summary>People are reminded by text and e-mail, only as safe contact allows. The clock stands still, but for what a test plans ahead.</summary>
public sealed class PersonMessageTests : MessageFixture
{
    [Test]
    public async Task A_text_leaves_through_the_gateway_word_for_word_as_it_was_previewed()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(4));
        var choice = await Choice(built, about, ContactChannel.Text);
        var preview = await (await Post(Texting, $"/api/v1/cases/{built.Id}/messages/preview", choice)).Content.ReadFromJsonAsync<JsonObject>();
        var screen = preview!["lockScreen"]!;
        Assert.That((screen["sender"]!.ToString(), screen["title"], screen["parts"]!.GetValue<int>()), Is.EqualTo(("07700 900555", (JsonNode?)null, 1)));
        Assert.That(screen["beginning"]!.ToString(), Is.EqualTo("As agreed, you will get a call on Tuesday 24 November at 10:00."));

        var message = await Sent(built, about, ContactChannel.Text);
        await LeaveNow();

        var text = TextsOf(message).Single();
        Assert.That((text["phone_number"]!.ToString(), text["template_id"]!.ToString()), Is.EqualTo((Number, "template-1")));
        Assert.That(text["personalisation"]!["text"]!.ToString(), Is.EqualTo(preview["text"]!.ToString()));
        Assert.That((await Load(message.Id.Value)).State, Is.EqualTo(PersonMessageState.Left));
    }

    [Test]
    public async Task An_email_leaves_from_the_neutral_sender()
    {
        var built = await Reachable();
        var message = await Sent(built, await Agreed(built, TimeSpan.FromDays(4)), ContactChannel.Email);
        await LeaveNow();

        var mail = Mail.Mails.Single(m => m.To == built.Person.ContactPoints.Single(p => p.Kind == ContactPointKind.Email).Value);
        Assert.That((mail.Subject, mail.ToVictim), Is.EqualTo(("A reminder", true)));
        Assert.That(mail.Body, Does.Not.Contain("court").And.Not.Contain(built.Case.Reference));
        Assert.That((await Load(message.Id.Value)).State, Is.EqualTo(PersonMessageState.Left));
    }

    [Test]
    public async Task What_is_not_safe_any_more_is_withheld_and_the_worker_learns_why()
    {
        var built = await Reachable();
        var message = await Sent(built, await Agreed(built, TimeSpan.FromDays(4)), ContactChannel.Text);
        await InUnitOfWork(async db => (await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == built.Person.Id)).SuspendContact());

        await LeaveNow();

        var held = await Load(message.Id.Value);
        Assert.That((held.State, held.Why!.StartsWith("Contact is suspended", StringComparison.Ordinal), TextsOf(message).Count), Is.EqualTo((PersonMessageState.Withheld, true, 0)));
        var told = await Json(Client, "/api/v1/notifications");
        Assert.That(told.ToJsonString(), Does.Contain($"{built.Case.Reference}: a message was withheld"));
    }

    [Test]
    public async Task A_message_waits_for_the_next_safe_time_and_is_refused_where_that_comes_too_late()
    {
        var built = await Reachable();
        await Agree(built, new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Monday], new(18, 0), new(20, 0))] });
        var message = await Sent(built, await Agreed(built, TimeSpan.FromDays(6)), ContactChannel.Text);
        Assert.That(message.LeaveUtc, Is.EqualTo(new DateTime(2026, 11, 23, 18, 0, 0, DateTimeKind.Utc)));

        await LeaveNow();
        Assert.That(TextsOf(message), Is.Empty);

        var tomorrow = await Agreed(built, TimeSpan.FromDays(1));
        var refused = await Post(Texting, $"/api/v1/cases/{built.Id}/messages", await Choice(built, tomorrow, ContactChannel.Text));
        Assert.That(((int)refused.StatusCode, await CodeOf(refused)), Is.EqualTo((409, "message.too-late")));
    }

    [Test]
    public async Task What_changed_since_is_not_said()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(4));
        var message = await Sent(built, about, ContactChannel.Text);
        await InUnitOfWork(async db => (await db.FollowUps.SingleAsync(f => f.Id == about.Id)).Move(App.Clock.UtcNow.AddDays(5), TimeSpan.FromHours(1), App.Clock.UtcNow));

        await LeaveNow();

        Assert.That(((await Load(message.Id.Value)).State, TextsOf(message).Count), Is.EqualTo((PersonMessageState.Dropped, 0)));
    }

    [Test]
    public async Task One_that_waits_can_be_kept_back_once_and_by_who_saw_it()
    {
        var built = await Reachable();
        var message = await Sent(built, await Agreed(built, TimeSpan.FromDays(4)), ContactChannel.Text);
        var path = $"/api/v1/cases/{built.Id}/messages/{message.Id.Value}/cancel";

        Assert.That((int)(await Post(Texting, path, new { })).StatusCode, Is.EqualTo(428));
        Assert.That((int)(await Post(Texting, path, new { }, message.Version + 7)).StatusCode, Is.EqualTo(412));
        Assert.That((int)(await Post(Texting, path, new { }, message.Version)).StatusCode, Is.EqualTo(204));
        await LeaveNow();
        Assert.That(((await Load(message.Id.Value)).State, TextsOf(message).Count), Is.EqualTo((PersonMessageState.Cancelled, 0)));

        var other = await Reachable();
        Assert.That((int)(await Post(Texting, $"/api/v1/cases/{other.Id}/messages/{message.Id.Value}/cancel", new { }, message.Version + 1)).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Only_who_chose_it_gets_a_message_that_names_the_service()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(4));
        var drawn = await Post(await SignedInAdministrator(), "/api/v1/administration/messages", new { name = "Open", channel = "text", text = "Victim Care calls {{date}}", namesService = true });
        var template = await IdOf(drawn);
        var phone = built.Person.ContactPoints.Single(p => p.Kind == ContactPointKind.Phone).Id.Value;
        var choice = new { about = "follow_up", aboutId = about.Id.Value, templateId = template, contactPointId = phone };

        var refused = await Post(Texting, $"/api/v1/cases/{built.Id}/messages", choice);
        Assert.That((await CodeOf(refused), (int)refused.StatusCode), Is.EqualTo(("message.not-safe", 409)));

        await Agree(built, new SafeContactPlan { MayNameService = true });
        var message = await Load(await IdOf(await Post(Texting, $"/api/v1/cases/{built.Id}/messages", choice)));
        await Agree(built, new SafeContactPlan { CheckEachCall = true });
        await LeaveNow();
        Assert.That(((await Load(message.Id.Value)).State, TextsOf(message).Count), Is.EqualTo((PersonMessageState.Withheld, 0)));
    }

    [Test]
    public async Task A_template_that_reveals_is_refused_and_bad_input_is_422()
    {
        var by = await SignedInAdministrator();
        var refused = await Post(by, "/api/v1/administration/messages", new { name = "Bad", channel = "text", text = "Your crime" });
        Assert.That(((int)refused.StatusCode, await CodeOf(refused)), Is.EqualTo((409, "message-template.reveals")));
        Assert.That((int)(await Post(by, "/api/v1/administration/messages", new { name = "" })).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Post(Client, "/api/v1/administration/messages", new { name = "Bad" })).StatusCode, Is.EqualTo(403));

        var built = await Reachable();
        Assert.That((int)(await Post(Texting, $"/api/v1/cases/{built.Id}/messages", new { })).StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task Without_a_gateway_no_text_is_offered()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(4));

        var form = await Json(Client, $"/api/v1/cases/{built.Id}/messages/form");
        Assert.That(form["textsOffered"]!.GetValue<bool>(), Is.False);
        Assert.That(form["templates"]!.AsArray().Select(t => t!["channel"]!.ToString()).Distinct(), Is.EqualTo(new[] { "email" }));
        Assert.That(await CodeOf(await Post(Client, $"/api/v1/cases/{built.Id}/messages", await Choice(built, about, ContactChannel.Text))), Is.EqualTo("message.no-gateway"));
    }

    [Test]
    public async Task The_page_shows_the_lock_screen_first_and_sends_just_that()
    {
        var built = await Reachable();
        var about = await Agreed(built, TimeSpan.FromDays(4));
        var session = new PageSession(Texting);
        var path = $"/cases/{built.Id}/messages/new?about=FollowUp:{about.Id.Value}";
        var form = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(await Choice(built, about, ContactChannel.Text)))!;

        var seen = await session.Submit(
            path, ("About", $"FollowUp:{about.Id.Value}"), ("TemplateId", form["templateId"]!.ToString()), ("ContactPointId", form["contactPointId"]!.ToString()));
        var html = await seen.Content.ReadAsStringAsync();
        Assert.That(WebUtility.HtmlDecode(html), Does.Contain("07700 900555").And.Contain("As agreed, you will get a call on Tuesday 24 November at 10:00.").And.Contain("1 part"));

        var sent = await session.SubmitServed(html, $"/cases/{built.Id}/messages/new?handler=Send");
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(sent));
        Assert.That(await session.Read($"/cases/{built.Id}/messages"), Does.Contain("Waits").And.Contain("07700 900717"));
    }

    private async Task<HttpClient> SignedInAdministrator() =>
        await SignedIn(await Person($"admin-{Guid.NewGuid():N}", [Application.Common.Security.Roles.Administrator]));
}
