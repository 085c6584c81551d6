using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManagement.Api.Pages.Shared.History;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.History;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.History;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Cases;

public sealed partial class TimelineTests : CaseFixture
{
    [Test]
    public void Every_kind_of_act_has_its_words()
    {
        var kinds = typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract).Select(t => t.Name).ToList();

        Assert.That(kinds.Where(kind => !HistoryWords.Knows(kind)), Is.Empty);
        Assert.That(kinds, Is.Not.Empty);
    }

    [Test]
    public void Whose_record_became_another_is_told()
    {
        var entry = new TimelineEntry(
            Guid.NewGuid(), nameof(ReferralPersonChanged), Now, Now, "system", JsonSerializer.Deserialize<JsonElement>("{}"), null, false);

        var told = new HistoryWords(null!, new Dictionary<Guid, string>()).Tell(entry);

        Assert.That(told.Heading, Is.EqualTo("Came to another record of a person"));
    }

    [Test] // The guard itself can fail.
    public void A_kind_that_does_not_exist_has_none() => Assert.That(HistoryWords.Knows("SomethingElseHappened"), Is.False);

    [Test]
    public async Task It_tells_what_came_before_the_case_too()
    {
        var worker = await CaseWorker("before");
        var built = await CaseOf(worker);
        await InUnitOfWork(db =>
        {
            db.Contacts.Add(Contact.Record(
                new ContactAttempt(built.Person.Id, built.Referral.Id, Now.AddDays(-1), null, "TEL-OUT", null, "NOANS", "Rang twice", Now.AddHours(-1), UserId.From(worker.Id), true, false, false),
                new SafeContactAnswer([], []), null, Now));
            return Task.CompletedTask;
        });
        using var client = await SignedIn(worker);

        var html = await Read(client, $"/cases/{built.Id}/timeline");

        Assert.That(html, Does.Contain("Referral received").And.Contain("Person recorded").And.Contain("Contact attempted").And.Contain("Rang twice")
            .And.Contain("Case opened").And.Contain("Worker assigned").And.Contain("before"));
        Assert.That(await Read(client, $"/cases/{built.Id}/contacts"), Does.Contain("No answer").And.Contain("before the case was opened"));
    }

    [Test]
    public async Task It_tells_what_was_done_on_every_record_of_the_person()
    {
        var worker = await CaseWorker("records");
        var built = new[] { await CaseOf(worker), await CaseOf(worker), await CaseOf(worker) };
        await Join(built[1], built[2]);
        await Join(built[0], built[1]);

        var timeline = await Send(new GetCaseTimelineQuery(built[0].Case.Id, null));

        Assert.That(timeline.Items.Count(e => e.Kind == nameof(PersonRecorded)), Is.EqualTo(3));
    }

    private Task Join(BuiltCase kept, BuiltCase absorbed) => InUnitOfWork(async db =>
    {
        var (one, other) = (await db.People.RequireAsync(kept.Person.Id, null, default), await db.People.RequireAsync(absorbed.Person.Id, null, default));
        db.PersonMerges.Add(PersonMerge.Join(one, other, one.Details, new Belongings([], []), null, Now));
    });

    [Test]
    public async Task Pages_neither_lose_nor_repeat_an_entry()
    {
        var built = await CaseOf(await CaseWorker("pager"));
        await Fill(built.Id, 120);

        List<Guid> seen = [];
        string? after = null;
        do
        {
            var page = await Send(new GetCaseTimelineQuery(built.Case.Id, after));
            Assert.That(page.Items, Has.Count.LessThanOrEqualTo(50));
            seen.AddRange(page.Items.Select(e => e.Id));
            after = page.Next;
        }
        while (after is not null);

        List<Guid> all = [];
        await InDatabase(async db => all = (await db.Acts
            .Where(a => a.CaseId == built.Id || a.AggregateId == built.Referral.Id.Value || a.AggregateId == built.Person.Id.Value)
            .Select(a => a.Id).ToListAsync()).ConvertAll(id => id.Value));
        Assert.That(seen, Is.Unique.And.EquivalentTo(all));
    }

    [Test]
    public async Task Ten_thousand_entries_page_like_ten()
    {
        var (small, large) = (await CaseOf(await CaseWorker("few")), await CaseOf(await CaseWorker("many")));
        await Fill(large.Id, 10_000);
        var deep = await Send(new GetCaseTimelineQuery(large.Case.Id, new Application.Common.PageCursor(Now.AddMinutes(-4_000), Guid.Empty).ToString()));
        await Send(new GetCaseTimelineQuery(small.Case.Id, null));

        var few = await Median(() => Send(new GetCaseTimelineQuery(small.Case.Id, null)));
        var many = await Median(() => Send(new GetCaseTimelineQuery(large.Case.Id, null)));
        var far = await Median(() => Send(new GetCaseTimelineQuery(large.Case.Id, deep.Next)));

        TestContext.Out.WriteLine($"few {few:0.0} ms, first page of many {many:0.0} ms, deep page {far:0.0} ms");
        Assert.That(deep.Items, Has.Count.EqualTo(50));
        Assert.That(Math.Max(many, far), Is.LessThan(Math.Max(50, few * 10)));
    }

    [Test]
    public async Task An_erased_payload_says_so_and_what_happened_stays()
    {
        var worker = await CaseWorker("eraser");
        var built = await CaseOf(worker);
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(built.Case.Id, null, default)).AddNote("Secret words"));
        await InDatabase(db => db.ActPayloads.Where(p => db.Acts.Any(a => a.Id == p.ActId && a.Kind == "NoteAdded")).ExecuteDeleteAsync());
        using var client = await SignedIn(worker);

        var html = await Read(client, $"/cases/{built.Id}/timeline");

        Assert.That(html, Does.Contain("Note").And.Contain("has been erased").And.Not.Contain("Secret words"));
    }

    [Test]
    public async Task A_cursor_that_is_none_is_refused()
    {
        var worker = await CaseWorker("cursor");
        var built = await CaseOf(worker);
        using var client = await SignedIn(worker);

        Assert.That(await StatusOf(client, $"/cases/{built.Id}/timeline?after=';drop table Acts"), Is.EqualTo(400));
        Assert.That(await StatusOf(client, $"/api/v1/cases/{built.Id}/timeline?after=nonsense"), Is.EqualTo(422));
    }

    [Test]
    public async Task The_api_tells_the_same_with_facts_and_what_is_personal_apart()
    {
        var worker = await CaseWorker("machine");
        var built = await CaseOf(worker);
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(built.Case.Id, null, default)).AddNote("Words"));
        using var client = await SignedIn(worker);

        var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/cases/{built.Id}/timeline?limit=5"));
        var note = answer.RootElement.GetProperty("items").EnumerateArray().Single(e => e.GetProperty("kind").GetString() == "NoteAdded");

        Assert.That(note.GetProperty("personal").GetProperty("text").GetString(), Is.EqualTo("Words"));
        Assert.That(note.GetProperty("facts").EnumerateObject(), Is.Empty);
        Assert.That(Utc().IsMatch(note.GetProperty("happenedUtc").GetString()!), Is.True);
    }

    private Task Fill(Guid caseId, int acts) => InDatabase(db =>
    {
        var aggregate = Guid.CreateVersion7();
        db.Acts.AddRange(Enumerable.Range(1, acts).Select(n => Act.Write(
            new ActEntry("Contact", aggregate, "NoteAdded", Now.AddMinutes(-n / 2), Now, "system", caseId, "{}", $$"""{"text":"Entry {{n}}"}"""), n, "")));
    });

    private static async Task<double> Median(Func<Task> work)
    {
        List<double> times = [];
        for (var i = 0; i < 9; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    [GeneratedRegex("Z$")]
    private static partial Regex Utc();
}
