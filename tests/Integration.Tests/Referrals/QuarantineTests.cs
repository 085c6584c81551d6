using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>What could not be taken is mended by a person, or discarded with a reason.</summary>
public sealed class QuarantineTests : PoliceFixture
{
    private static int s_people;

    [Test]
    public async Task A_mended_message_is_taken_for_the_force_that_sent_it_and_leaves_the_list()
    {
        var broken = Fresh(Assault, m => m["recordVersion"] = 0);
        var id = await Kept(broken);
        var officer = await Officer();

        var page = await officer.Get(Address(id));
        Assert.That(page.Text, Does.Contain("recordVersion").And.Contain(broken["recordId"]!.ToString()));
        Assert.That(page.Html, Does.Contain("href=\"/inbox\" aria-current=\"true\""), "The inbox is the place of all referrals");
        broken["recordVersion"] = 1;
        var answer = await officer.Post(page, ("Text", broken.ToJsonString()));

        Assert.That((answer.Status, answer.Location), Is.EqualTo((302, "/referrals/quarantine")), answer.Text);
        var closed = await Stored(id);
        var receipt = await Get($"{Path}/{closed.ReferralId!.Value.Value}");
        Assert.That((closed.State, receipt.Text("force"), receipt.Text("recordId")), Is.EqualTo((QuarantineState.Resent, "44", broken["recordId"]!.ToString())));
        Assert.That((await officer.Get("/referrals/quarantine")).Html, Does.Not.Contain(Address(id)));
        Assert.That((await officer.Get("/referrals/quarantine?closed=true")).Html, Does.Contain(Address(id)));
        Assert.That(await Acts(id), Is.EqualTo(new[] { nameof(QuarantinedMessageResent) }));
    }

    [Test]
    public async Task Refused_again_it_waits_on_with_the_new_faults_shown_and_the_text_kept()
    {
        var broken = Fresh(Assault, m => m["recordVersion"] = 0);
        var id = await Kept(broken);
        var officer = await Officer();
        broken["recordVersion"] = 1;
        broken["force"] = "43";

        var answer = await officer.Post(await officer.Get(Address(id)), ("Text", broken.ToJsonString()));

        Assert.That((answer.Status, answer.Text), Is.EqualTo((400, answer.Text)));
        Assert.That(answer.Text, Does.Contain("force: Send messages of your own force only").And.Contain(broken.ToJsonString()));
        Assert.That((await Stored(id)).State, Is.EqualTo(QuarantineState.Waiting));
    }

    [Test]
    public async Task A_conflict_is_mended_by_a_higher_version()
    {
        var first = Fresh(Assault);
        var taken = await Post(first);
        var conflict = Again(first, 1, m => m["incident"]!["summary"] = "Other");
        var id = await Kept(conflict);
        var officer = await Officer();
        conflict["recordVersion"] = 2;

        await officer.Post(await officer.Get(Address(id)), ("Text", conflict.ToJsonString()));

        Assert.That((await Stored(id)).ReferralId, Is.EqualTo(taken.Id));
    }

    [Test]
    public async Task Discarding_asks_for_a_reason_and_keeps_it()
    {
        var id = await Kept(Fresh(Assault, m => m["recordVersion"] = 0));
        var officer = await Officer();
        var page = await officer.Get(Address(id));

        var refused = await officer.Post(page, Address(id) + "?handler=discard", ("Reason", " "));
        var done = await officer.Post(page, Address(id) + "?handler=discard", ("Reason", "A test of the force's system"));

        Assert.That((refused.Status, done.Status), Is.EqualTo((400, 302)));
        var closed = await Stored(id);
        Assert.That((closed.State, closed.Reason), Is.EqualTo((QuarantineState.Discarded, "A test of the force's system")));
        Assert.That(await Acts(id), Is.EqualTo(new[] { nameof(QuarantinedMessageDiscarded) }));
        Assert.That((await officer.Get(Address(id))).Text, Does.Contain("A test of the force's system"));
    }

    [Test]
    public async Task Whoever_looked_before_somebody_else_acted_is_told()
    {
        var id = await Kept(Fresh(Assault, m => m["recordVersion"] = 0));
        var (one, other) = (await Officer(), await Officer());
        var seen = await other.Get(Address(id));
        await one.Post(await one.Get(Address(id)), Address(id) + "?handler=discard", ("Reason", "Not needed"));

        var late = await other.Post(seen, Address(id) + "?handler=discard", ("Reason", "Not needed"));

        Assert.That(late.Status, Is.EqualTo(409));
    }

    [Test]
    public async Task The_text_is_for_who_mends_and_reading_it_leaves_a_record()
    {
        var message = Fresh(Assault, m => m["recordVersion"] = 0);
        var id = await Kept(message);
        var lead = await As(Roles.SafeguardingLead);
        var officer = await Officer();

        Assert.That((await lead.Get("/referrals/quarantine")).Status, Is.EqualTo(200));
        Assert.That((await lead.Get(Address(id))).Status, Is.EqualTo(403));
        Assert.That((await officer.Get("/referrals/quarantine")).Text, Does.Not.Contain(message["victim"]!["familyName"]!.ToString()));
        await officer.Get(Address(id));
        await InDatabase(async db => Assert.That(await db.AccessRecords.CountAsync(a => a.What.EndsWith(id.ToString())), Is.EqualTo(1)));
    }

    [Test]
    public async Task The_list_is_filtered_by_force_and_counted_in_the_inbox()
    {
        var (own, others) = (await Kept(Fresh(Assault, m => m["recordVersion"] = 0)), await Kept(Fresh(Assault, m => m["recordVersion"] = -1)));
        await InDatabase(async db => await db.QuarantinedMessages.Where(m => m.Id == QuarantinedMessageId.From(others))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Force, "43")));
        var officer = await Officer();

        var list = await officer.Get("/referrals/quarantine?force=44");

        Assert.That(list.Html, Does.Contain(Address(own)).And.Not.Contain(Address(others)));
        var waiting = 0;
        await InDatabase(async db => waiting = await db.QuarantinedMessages.CountAsync(m => m.State == QuarantineState.Waiting));
        Assert.That((await officer.Get("/inbox")).Text, Does.Match($@"Quarantine\s+\(?{waiting}\b"));
    }

    [Test]
    public async Task More_than_a_page_goes_on_at_the_cursor()
    {
        foreach (var _ in Enumerable.Range(0, 52))
        {
            await Post(Fresh(Assault, m => m["recordVersion"] = 0));
        }

        var officer = await Officer();
        var first = await officer.Get("/referrals/quarantine");
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "href=\"(/referrals/quarantine\\?after=[^\"]+)\"").Groups[1].Value;
        var second = await officer.Get(System.Net.WebUtility.HtmlDecode(next));

        Assert.That(Ids(first), Has.Count.EqualTo(50));
        Assert.That(Ids(second), Is.Not.Empty);
        Assert.That(Ids(first).Intersect(Ids(second)), Is.Empty);
    }

    private static List<string> Ids(SeenPage page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page.Html, "/referrals/quarantine/([0-9a-f-]{36})").Select(m => m.Groups[1].Value).Distinct()];

    private static string Address(Guid id) => $"/referrals/quarantine/{id}";

    private async Task<Guid> Kept(JsonObject message)
    {
        Assert.That((await Post(message)).Status, Is.AnyOf(409, 422));
        var (id, text) = (Guid.Empty, message.ToJsonString());
        await InDatabase(async db => id = (await db.QuarantinedMessages.SingleAsync(m => m.Raw == text)).Id.Value);
        return id;
    }

    private async Task<QuarantinedMessage> Stored(Guid id)
    {
        QuarantinedMessage? found = null;
        await InDatabase(async db => found = await db.QuarantinedMessages.AsNoTracking().SingleAsync(m => m.Id == QuarantinedMessageId.From(id)));
        return found!;
    }

    private async Task<string[]> Acts(Guid id)
    {
        string[] kinds = [];
        await InDatabase(async db => kinds = await db.Acts.Where(a => a.AggregateId == id).OrderBy(a => a.Sequence).Select(a => a.Kind).ToArrayAsync());
        return kinds;
    }

    private Task<Browser> Officer() => As(Roles.ContactOfficer);

    private async Task<Browser> As(string role) => await Browser.SignedIn(App, await Person($"mender-{Interlocked.Increment(ref s_people)}", [role]));
}
