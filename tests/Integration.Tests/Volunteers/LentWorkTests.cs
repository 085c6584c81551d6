using System.Net.Http.Json;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Lent;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Domain.People;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Volunteers;

public sealed class LentWorkTests : VolunteerFixture
{
    [Test]
    public async Task A_volunteer_logs_what_they_do_and_sees_nothing_that_was_there_before()
    {
        var built = await CaseOf(Worker);
        await Post(Client, $"/api/v1/cases/{built.Id}/notes", new { text = "An earlier secret" });
        await Post(Client, $"/api/v1/cases/{built.Id}/support", new { typeCode = "EMO", minutes = 20, note = "Earlier support" });
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);

        var before = await Read(volunteer, LentLinks.Case(built.Id));
        await Submit(volunteer, LentLinks.LogSupport(built.Id), ("TypeCode", "EMO"), ("Minutes", "45"), ("Note", "Talked at the door"));
        await Submit(volunteer, LentLinks.AddNote(built.Id), ("Text", "The bell is broken"));
        var contact = await Submit(volunteer, LentLinks.RecordContact(built.Id), ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-OUT"), ("Note", "Agreed on Tuesday"));
        var after = await Read(volunteer, LentLinks.Case(built.Id));
        var timeline = await Read(Client, CaseLinks.Timeline(built.Id));

        Assert.That((int)contact.StatusCode, Is.EqualTo(302), await Text(contact));
        Assert.That(before, Does.Contain("Fit the window alarm").And.Contain("07700 900123").And.Contain("Contacting safely"));
        Assert.That(before + after, Does.Not.Contain("secret").And.Not.Contain("Earlier support").And.Not.Contain("Punched"));
        Assert.That(after, Does.Contain("Talked at the door").And.Contain("The bell is broken").And.Contain("Agreed on Tuesday"));
        Assert.That(timeline, Does.Contain("Talked at the door").And.Contain("The bell is broken").And.Contain("An earlier secret"));
    }

    [Test]
    public async Task What_is_not_safe_a_volunteer_cannot_do_at_all()
    {
        var built = await CaseOf(Worker, c => c.Sensitive().Reachable(CaseBuilder.Phone("+447700900124", "07700 900124", safe: false)));
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        var point = (await Json(volunteer, $"/api/v1/lent-cases/{built.Id}"))["safeContact"]!["points"]![0]!["id"]!.GetValue<Guid>();

        var refused = await Post(
            volunteer, $"/api/v1/lent-cases/{built.Id}/contacts", new { outcomeCode = "SPOKE", channelCode = "TEL-OUT", contactPointId = point });

        Assert.That((int)refused.StatusCode, Is.EqualTo(409), await refused.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task A_volunteer_reads_when_and_as_whom_to_call_and_is_refused_at_another_time()
    {
        var built = await CaseOf(Worker);
        var plan = new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Sunday], new(18, 0), new(20, 0))], CoverName = "the library", CodeWord = "marigold" };
        await InUnitOfWork(async db => (await db.People.SingleAsync(p => p.Id == built.Person.Id)).PlanSafeContact(null, plan, App.Clock.UtcNow));
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);

        var seen = await Read(volunteer, LentLinks.Case(built.Id));
        var form = await Read(volunteer, LentLinks.RecordContact(built.Id));
        var refused = await Submit(volunteer, LentLinks.RecordContact(built.Id), ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-OUT"));

        Assert.That(seen, Does.Contain("Sun 18:00–20:00").And.Contain("the library").And.Not.Contain("marigold"));
        Assert.That(form, Does.Contain("marigold"));
        Assert.That(await Text(refused), Does.Contain("This way of contact is not safe for this person"));
    }

    [Test]
    public async Task A_note_is_read_when_it_is_shared_and_until_the_loan_ends()
    {
        var built = await CaseOf(Worker);
        await Post(Client, $"/api/v1/cases/{built.Id}/notes", new { text = "Has a friendly dog" });
        await Post(Client, $"/api/v1/cases/{built.Id}/notes", new { text = "Owes money" });
        var unlent = await Read(Client, CaseLinks.Timeline(built.Id));
        var (user, volunteer) = await Ready();
        var loan = await Lent(built.Id, user);
        var entries = (await Json(Client, $"/api/v1/cases/{built.Id}/timeline"))["items"]!.AsArray();
        var note = entries.Single(e => e!.ToJsonString().Contains("friendly dog", StringComparison.Ordinal))!["id"]!.GetValue<Guid>();
        var opened = entries.First(e => e!["kind"]!.ToString().Contains("CaseLent", StringComparison.OrdinalIgnoreCase) || e["kind"]!.ToString() == "case_lent")!["id"]!.GetValue<Guid>();

        var shared = await Submit(Client, VolunteerLinks.ShareNote(built.Id, note), ("Loan", $"{loan}"));
        var notANote = await Post(Client, $"/api/v1/cases/{built.Id}/loans/{loan}/share", new { entryId = opened }, await VersionOf(built.Id, loan));
        var twice = await Post(Client, $"/api/v1/cases/{built.Id}/loans/{loan}/share", new { entryId = note }, await VersionOf(built.Id, loan));
        var seen = await Read(volunteer, LentLinks.Case(built.Id));
        await Post(Client, $"/api/v1/cases/{built.Id}/loans/{loan}/end", new { note = "Done" }, await VersionOf(built.Id, loan));

        Assert.That(unlent, Does.Not.Contain("Share with the volunteer"));
        Assert.That((int)shared.StatusCode, Is.EqualTo(302), await Text(shared));
        Assert.That((await CodeOf(notANote), await CodeOf(twice)), Is.EqualTo(("loan.not-a-note", "loan.shared-already")));
        Assert.That(seen, Does.Contain("Has a friendly dog").And.Not.Contain("Owes money"));
        Assert.That(await StatusOf(volunteer, LentLinks.Case(built.Id)), Is.EqualTo(404));
    }

    [Test]
    public async Task A_note_is_shared_with_the_loan_that_the_reader_saw()
    {
        var built = await CaseOf(Worker);
        await Post(Client, $"/api/v1/cases/{built.Id}/notes", new { text = "Has a friendly dog" });
        var loan = await Lent(built.Id, (await Ready()).User);
        var notes = (await Json(Client, $"/api/v1/cases/{built.Id}/timeline"))["items"]!.AsArray();
        var page = VolunteerLinks.ShareNote(built.Id, notes.Single(e => e!.ToJsonString().Contains("friendly dog", StringComparison.Ordinal))!["id"]!.GetValue<Guid>());
        var seen = await Open(Client, page);
        await Post(Client, $"/api/v1/cases/{built.Id}/loans/{loan}/end", new { note = "Done" }, await VersionOf(built.Id, loan));

        var late = await Send(Client, page, seen, ("Loan", $"{loan}"));

        Assert.That((int)late.StatusCode, Is.EqualTo(409));
        Assert.That(await Text(late), Does.Contain("Someone else changed this"));
    }

    [Test]
    public async Task An_item_is_in_the_volunteers_hands_only_when_it_was_handed_to_them()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        var loan = await Lent(built.Id, user);
        var asked = await IdOf(await Post(Client, $"/api/v1/cases/{built.Id}/items", new { itemCode = "FIRE", quantity = 1 }));
        var item = $"/api/v1/cases/{built.Id}/items/{asked}";
        await Post(Client, $"{item}/issue", new { fundCode = "VICTIMS" }, await Version(item));
        var inPlace = $"/api/v1/lent-cases/{built.Id}/items/{asked}/in-place";

        var early = await Post(volunteer, inPlace, new { note = "x" }, await Version(item));
        var page = await Read(Client, VolunteerLinks.OfCase(built.Id));
        var handed = await Send(Client, $"{VolunteerLinks.OfCase(built.Id)}?handler=HandOver", await Open(Client, VolunteerLinks.OfCase(built.Id)));
        var twice = await Post(Client, $"/api/v1/cases/{built.Id}/loans/{loan}/hand-over", new { itemId = asked }, await VersionOf(built.Id, loan));
        var seen = await Read(volunteer, LentLinks.Case(built.Id));
        var done = await Submit(volunteer, LentLinks.PutInPlace(built.Id, asked), ("Note", "Fitted and tried"));

        Assert.That((int)early.StatusCode, Is.EqualTo(404));
        Assert.That(page, Does.Contain("Hand over:"));
        Assert.That(((int)handed.StatusCode, (int)done.StatusCode), Is.EqualTo((302, 302)), await Text(handed));
        Assert.That(await CodeOf(twice), Is.EqualTo("loan.handed-over-already"));
        Assert.That(seen, Does.Contain("In your hands").And.Contain("Delivered or fitted"));
        Assert.That((await Json(Client, item))["status"]!.ToString(), Is.EqualTo("in_place"));
        Assert.That(await Read(Client, CaseLinks.Timeline(built.Id)), Does.Contain("Security item handed to a volunteer").And.Contain("Fitted and tried"));
    }

    [Test]
    public async Task A_follow_up_given_to_the_volunteer_is_theirs_and_no_other()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        await Post(Client, $"/api/v1/cases/{built.Id}/follow-ups", new { what = "Look at the alarm again", dueUtc = Now.AddDays(3), assignedToId = user.Id });
        await Promise(built, Worker, "Ask about the court", Now.AddDays(4));

        var work = await Read(volunteer, LentLinks.Lent);
        var lent = await Json(volunteer, $"/api/v1/lent-cases/{built.Id}");
        var mine = lent["followUps"]!.AsArray().Single()!["id"]!.GetValue<Guid>();
        var done = await Submit(volunteer, LentLinks.Complete(built.Id, mine), ("Outcome", "It works"));

        Assert.That(work, Does.Contain("Look at the alarm again").And.Not.Contain("Ask about the court"));
        Assert.That((int)done.StatusCode, Is.EqualTo(302), await Text(done));
        Assert.That(await Read(volunteer, LentLinks.Lent), Does.Not.Contain("Look at the alarm again"));
    }

    [Test]
    public async Task Each_creation_takes_a_key_and_happens_once()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        var lend = new { volunteerId = user.Id, task = "Visit", until = Today.AddDays(3) };

        await Twice(Client, $"/api/v1/cases/{built.Id}/loans", lend, lend with { task = "Ring" });
        await Twice(volunteer, $"/api/v1/lent-cases/{built.Id}/support", new { typeCode = "EMO", minutes = 20 }, new { typeCode = "EMO", minutes = 25 });
        await Twice(volunteer, $"/api/v1/lent-cases/{built.Id}/notes", new { text = "One" }, new { text = "Two" });
        await Twice(
            volunteer, $"/api/v1/lent-cases/{built.Id}/contacts", new { outcomeCode = "SPOKE", channelCode = "TEL-IN", note = "a" }, new { outcomeCode = "SPOKE", channelCode = "TEL-IN", note = "b" });
        await Twice(volunteer, "/api/v1/hours", new { on = Today, minutes = 5, kind = "OTHER" }, new { on = Today, minutes = 6, kind = "OTHER" });
    }

    private static async Task Twice(HttpClient by, string path, object body, object other)
    {
        var key = Guid.NewGuid().ToString();
        var (first, again, another) = (await Keyed(by, path, body, key), await Keyed(by, path, body, key), await Keyed(by, path, other, key));

        Assert.That(((int)first.StatusCode, (int)again.StatusCode, (int)another.StatusCode), Is.EqualTo((201, 201, 422)), path + await first.Content.ReadAsStringAsync());
        Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
    }

    private static Task<HttpResponseMessage> Keyed(HttpClient by, string path, object body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return by.SendAsync(request);
    }

    private async Task<long> Version(string item) => (await Json(Client, item))["version"]!.GetValue<long>();
}
