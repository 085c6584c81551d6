using System.Text.Json.Nodes;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Cases;
using CaseManagement.Integration.Tests.Allocation;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>What was recorded on the wrong case is put right.</summary>
public sealed class CorrectionTests : AllocationFixture
{
    private const string Secret = "Invented: what the other person said";

    private async Task<(Browser Leader, Browser Worker, BuiltCase Wrong, BuiltCase Right)> Scene()
    {
        var worker = await Worker();
        return (await As(await Leader()), await As(worker), await CaseOf(worker), await CaseOf(worker));
    }

    internal static async Task<JsonNode> Entry(Browser browser, BuiltCase built, string kind) =>
        (await Json(browser, $"/api/v1/cases/{built.Id}/timeline"))["items"]!.AsArray().First(e => e!["kind"]!.GetValue<string>() == kind)!;

    internal static async Task<string> IdOf(Browser browser, BuiltCase built, string kind) => (await Entry(browser, built, kind))["id"]!.GetValue<string>();

    private static Task<HttpResponseMessage> Note(Browser worker, BuiltCase built) =>
        worker.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/notes", new { text = Secret }, null);

    private static async Task Spoke(Browser worker, BuiltCase built) => Assert.That(
        (int)(await worker.Api(
            HttpMethod.Post, $"/api/v1/referrals/{built.Referral.Id.Value}/contacts",
            new { outcomeCode = "SPOKE", channelCode = "TEL-IN", note = Secret }, null)).StatusCode,
        Is.EqualTo(201));

    [Test]
    public async Task A_note_that_is_struck_out_stays_to_be_seen_and_is_read_by_leaders_only()
    {
        var (leader, worker, wrong, _) = await Scene();
        await Note(worker, wrong);

        var done = await Act(leader, wrong, $"timeline/{await IdOf(leader, wrong, "NoteAdded")}/strike-out", new { reason = "Another person's" });

        Assert.That(done, Is.EqualTo((204, (string?)null)));
        var page = (await worker.Get($"/cases/{wrong.Id}/timeline")).Text;
        Assert.That(page, Does.Contain("Struck out").And.Contain("Another person's").And.Not.Contain(Secret));
        var seen = await Entry(worker, wrong, "NoteAdded");
        Assert.That((seen["struckOut"]!.GetValue<bool>(), seen["personal"]), Is.EqualTo((true, (JsonNode?)null)));
        Assert.That((await leader.Get($"/cases/{wrong.Id}/timeline")).Text, Does.Contain(Secret));
    }

    [Test]
    public async Task A_note_that_is_moved_stands_on_the_right_case_with_its_time_and_its_author()
    {
        var (leader, worker, wrong, right) = await Scene();
        await Note(worker, wrong);
        var written = (await Entry(leader, wrong, "NoteAdded"))["happenedUtc"]!.GetValue<DateTime>();
        App.Clock.Advance(TimeSpan.FromHours(5));

        var page = await leader.Get($"/cases/{wrong.Id}/timeline/{await IdOf(leader, wrong, "NoteAdded")}/correct");
        var after = await leader.Post(page, ("How", "move"), ("ToReference", right.Case.Reference.ToLowerInvariant()), ("Reason", "Two windows were open"));

        Assert.That(after.Location, Is.EqualTo($"/cases/{wrong.Id}/timeline"));
        var moved = await Entry(worker, right, "NoteMovedHere");
        Assert.That((moved["happenedUtc"]!.GetValue<DateTime>(), moved["personal"]!["text"]!.GetValue<string>()), Is.EqualTo((written, Secret)));
        Assert.That((await worker.Get($"/cases/{right.Id}/timeline")).Text, Does.Contain("moved here from another case").And.Contain("Written by"));
        Assert.That((await worker.Get($"/cases/{wrong.Id}/timeline")).Text, Does.Contain("Entry moved to another case").And.Not.Contain(Secret));
        await InDatabase(async db => Assert.That(
            await db.AccessRecords.AnyAsync(r => r.CaseId == right.Id && r.What == "MoveEntryCommand"), "the other case was touched too"));
    }

    [Test]
    public async Task A_contact_that_is_moved_is_counted_where_it_belongs()
    {
        var (leader, worker, wrong, right) = await Scene();
        await Spoke(worker, wrong);
        var before = await Month(leader);

        var done = await Act(
            leader, wrong, $"timeline/{await IdOf(leader, wrong, "ContactRecorded")}/move", new { toReference = right.Case.Reference, reason = "Wrong window" });

        Assert.That(done, Is.EqualTo((204, (string?)null)));
        await InDatabase(async db =>
        {
            var (was, now) = (await db.Cases.SingleAsync(c => c.Id == wrong.Case.Id), await db.Cases.SingleAsync(c => c.Id == right.Case.Id));
            Assert.That((was.LastContactUtc, now.LastContactUtc is not null), Is.EqualTo(((DateTime?)null, true)));
            Assert.That((await db.Referrals.SingleAsync(r => r.Id == wrong.Referral.Id)).Attempts, Is.Zero);
            Assert.That(await db.Contacts.CountAsync(c => c.ReferralId == wrong.Referral.Id), Is.Zero);
            Assert.That(await db.Contacts.CountAsync(c => c.CaseId == right.Case.Id && c.Note == Secret), Is.EqualTo(1));
        });
        Assert.That(await Month(leader), Is.EqualTo(before), "one contact was had, and one is counted");
        Assert.That((await worker.Get($"/cases/{wrong.Id}/contacts")).Text, Does.Contain("Struck out").And.Not.Contain(Secret));
    }

    [Test]
    public async Task A_contact_that_is_struck_out_is_counted_no_more()
    {
        var (leader, worker, wrong, _) = await Scene();
        var before = await Month(leader);
        await Spoke(worker, wrong);
        await Spoke(worker, wrong);
        var entries = (await Json(leader, $"/api/v1/cases/{wrong.Id}/timeline"))["items"]!.AsArray().Where(e => e!["kind"]!.GetValue<string>() == "ContactRecorded").ToList();

        await Act(leader, wrong, $"timeline/{entries[0]!["id"]}/strike-out", new { reason = "Another person" });
        Assert.That(await Month(leader), Is.EqualTo((before.Attempts + 1, before.Reached + 1)), "they were still reached by the other");

        await Act(leader, wrong, $"timeline/{entries[1]!["id"]}/strike-out", new { reason = "Another person" });
        Assert.That(await Month(leader), Is.EqualTo(before));
    }

    [Test]
    public async Task Support_that_is_moved_keeps_its_time_and_is_counted_once()
    {
        var (leader, worker, wrong, right) = await Scene();
        await worker.Api(HttpMethod.Post, $"/api/v1/cases/{wrong.Id}/support", new { typeCode = "EMO", minutes = 40, otherCases = Array.Empty<string>() }, null);

        await Act(leader, wrong, $"timeline/{await IdOf(leader, wrong, "SupportGiven")}/move", new { toReference = right.Case.Reference, reason = "Sister's case" });

        Assert.That((await Json(worker, $"/api/v1/cases/{wrong.Id}/support"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await Json(worker, $"/api/v1/cases/{right.Id}/support"))["totals"]![0]!["minutes"]!.GetValue<int>(), Is.EqualTo(40));
        await InDatabase(async db => Assert.That(await db.ActStrikes.CountAsync(s => s.Kind == "SupportSessionRecorded"), Is.Zero));
    }

    [Test]
    public async Task Support_that_nobody_got_is_struck_out_of_what_reports_count()
    {
        var (leader, worker, wrong, _) = await Scene();
        await worker.Api(HttpMethod.Post, $"/api/v1/cases/{wrong.Id}/support", new { typeCode = "EMO", minutes = 40, otherCases = Array.Empty<string>() }, null);
        var session = (await Json(worker, $"/api/v1/cases/{wrong.Id}/support"))["items"]![0]!["id"]!.GetValue<Guid>();

        await Act(leader, wrong, $"timeline/{await IdOf(leader, wrong, "SupportGiven")}/strike-out", new { reason = "Did not take place" });

        await InDatabase(async db => Assert.That(
            await db.Acts.CountAsync(a => a.AggregateId == session && a.Kind == "SupportSessionRecorded" && a.Strike != null), Is.EqualTo(1)));
    }

    [Test]
    public async Task What_may_not_be_put_right_is_refused()
    {
        var (leader, worker, wrong, right) = await Scene();
        await Note(worker, wrong);
        var note = await IdOf(leader, wrong, "NoteAdded");
        var closed = await CaseOf(await Worker());
        await InUnitOfWork(async db => (await db.Cases.SingleAsync(c => c.Id == closed.Case.Id)).Close(new Closing("COMP", [], null), 0, Now));

        Assert.That((await Act(worker, wrong, $"timeline/{note}/strike-out", new { reason = "Mine" })).Status, Is.EqualTo(403), "a worker asks a leader");
        Assert.That((await worker.Get($"/cases/{wrong.Id}/timeline/{note}/correct")).Status, Is.EqualTo(403));
        Assert.That((await worker.Get($"/cases/{wrong.Id}/timeline")).Html, Does.Not.Contain("/correct"));
        Assert.That((await Act(leader, right, $"timeline/{note}/strike-out", new { reason = "Not on this case" })).Status, Is.EqualTo(404));
        Assert.That((await Act(leader, wrong, $"timeline/{Guid.NewGuid()}/strike-out", new { reason = "Nothing" })).Status, Is.EqualTo(404));
        Assert.That((await Act(leader, wrong, $"timeline/{note}/strike-out", new { reason = " " })).Status, Is.EqualTo(422));
        Assert.That(await Act(leader, wrong, $"timeline/{await IdOf(leader, wrong, "CaseOpened")}/strike-out", new { reason = "No" }), Is.EqualTo((409, "case.entry-not-correctable")));
        Assert.That(await Act(leader, wrong, $"timeline/{note}/move", new { toReference = wrong.Case.Reference, reason = "Here" }), Is.EqualTo((409, "case.entry-moved-nowhere")));
        foreach (var reference in (string[])["VCS-26-9999999", closed.Case.Reference])
        {
            Assert.That(await Act(leader, wrong, $"timeline/{note}/move", new { toReference = reference, reason = "There" }), Is.EqualTo((409, "case.entry-moved-to-unknown")));
        }

        Assert.That((await Act(leader, wrong, $"timeline/{note}/strike-out", new { reason = "Now" })).Status, Is.EqualTo(204));
        Assert.That(await Act(leader, wrong, $"timeline/{note}/strike-out", new { reason = "Twice" }), Is.EqualTo((409, "case.entry-struck-out")));
    }

    [Test]
    public async Task Of_two_leaders_at_one_moment_the_second_is_told()
    {
        var (leader, worker, wrong, right) = await Scene();
        await Note(worker, wrong);
        var note = await IdOf(leader, wrong, "NoteAdded");
        var version = await VersionOf(wrong);

        var answers = await Task.WhenAll(
            leader.Api(HttpMethod.Post, $"/api/v1/cases/{wrong.Id}/timeline/{note}/move", new { toReference = right.Case.Reference, reason = "There" }, version),
            (await As(await Leader())).Api(HttpMethod.Post, $"/api/v1/cases/{wrong.Id}/timeline/{note}/move", new { toReference = right.Case.Reference, reason = "There" }, version));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 204, 412 }));
        await InDatabase(async db => Assert.That(await db.Acts.CountAsync(a => a.CaseId == right.Id && a.Kind == "NoteMovedHere"), Is.EqualTo(1)));
    }

    private async Task<(int Attempts, int Reached)> Month(Browser leader)
    {
        var report = await Json(leader, $"/api/v1/reports/monthly/{Now:yyyy-MM}");
        var measures = report["sections"]!.AsArray().SelectMany(s => s!["measures"]!.AsArray()).ToDictionary(m => m!["id"]!.GetValue<string>(), m => m!["value"]?.GetValue<int>() ?? -1);
        return (measures[Measures.Attempts], measures[Measures.Reached]);
    }
}
