using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>The same thing again, another thing under the same name, and many things at once.</summary>
public sealed class RepetitionTests : PoliceFixture
{
    [Test]
    public async Task A_replay_gets_the_first_receipt_and_stores_nothing()
    {
        var message = Fresh(NoSafeNumber);
        var first = await Post(message);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var rows = await Rows();

        var replay = await Post(message);

        Assert.That((replay.Status, replay.Json["replayed"]!.GetValue<bool>()), Is.EqualTo((200, true)));
        replay.Json["replayed"] = false;
        Assert.That(replay.Json.ToJsonString(), Is.EqualTo(first.Json.ToJsonString()));
        Assert.That(await Rows(), Is.EqualTo(rows));
    }

    [Test]
    public async Task The_transmissions_own_members_are_left_aside()
    {
        var message = Fresh(Assault);
        await Post(message);

        var replay = await Post(Again(message, 1, m => m["extractedAt"] = "2026-11-20T05:00:00+00:00"));

        Assert.That((replay.Status, replay.Json["replayed"]!.GetValue<bool>(), replay.Text("messageId")), Is.EqualTo((200, true, message["messageId"]!.ToString())));
    }

    [Test]
    public async Task Members_in_another_order_say_the_same()
    {
        var message = Fresh(Assault);
        await Post(message);
        var turned = new JsonObject(message.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));

        Assert.That((await Post(turned)).Json["replayed"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task A_version_with_other_content_is_refused_and_changes_nothing()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var answer = await Post(Again(message, 1, m => m["victim"]!["familyName"] = "Other"));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((409, "recordVersion: VERSION_REUSED")));
        Assert.That((await StoredPerson(first)).FamilyName, Is.EqualTo("Zielinski"));
    }

    [Test]
    public async Task A_message_id_of_another_record_is_refused()
    {
        var message = Fresh(Assault);
        await Post(message);
        var other = Fresh(Assault, m => m["messageId"] = message["messageId"]!.ToString());

        var answer = await Post(other);

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((409, "messageId: MESSAGE_ID_REUSED")));
    }

    [Test]
    public async Task Both_contradictions_are_told_at_once()
    {
        var (one, two) = (Fresh(Assault), Fresh(Assault));
        await Post(one);
        await Post(two);

        var answer = await Post(Again(one, 1, m => (m["messageId"], m["incident"]!["summary"]) = (two["messageId"]!.ToString(), "Other")));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((409, "messageId: MESSAGE_ID_REUSED; recordVersion: VERSION_REUSED")));
    }

    [Test]
    public async Task A_record_may_repeat_its_own_message_id()
    {
        var message = Fresh(Assault);
        await Post(message);

        Assert.That((await Post(Again(message, 2, m => m["messageId"] = message["messageId"]!.ToString()))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Another_force_may_use_the_same_ids()
    {
        var message = Fresh(Assault);
        var ours = await Post(message);
        var theirs = message.DeepClone().AsObject();
        theirs["force"] = "43";
        theirs["incident"]!["crimeReference"] = "43260000001";

        var answer = await Post(theirs, await WithKey("43", "referrals:write"));

        Assert.That((answer.Status, answer.Json["replayed"]!.GetValue<bool>()), Is.EqualTo((201, false)));
        Assert.That(answer.Id, Is.Not.EqualTo(ours.Id));
    }

    [Test]
    public async Task An_older_version_gets_the_held_receipt_and_is_recorded()
    {
        var message = Fresh(NoSafeNumber, m => m["recordVersion"] = 5);
        var held = await Post(message);
        App.Clock.Advance(TimeSpan.FromMinutes(5));

        var old = Again(message, 4, m => m["victim"]!["familyName"] = "Older");
        var answer = await Post(old);

        Assert.That((answer.Status, answer.Outcome, answer.State), Is.EqualTo((200, "NOSAFE", "needs_correction")));
        Assert.That(answer.Reasons, Is.EqualTo("NOSAFE decisive victim.phones[0]; STALE info recordVersion"));
        Assert.That((answer.Json["recordVersion"]!.GetValue<int>(), answer.Text("messageId"), answer.Text("receivedAt"), answer.Text("reference")),
            Is.EqualTo((5, held.Text("messageId"), held.Text("receivedAt"), held.Text("reference"))));
        Assert.That((await StoredPerson(held)).FamilyName, Is.EqualTo("Marsh"));
        Assert.That((await Post(old)).Json["replayed"]!.GetValue<bool>(), Is.True);
        Assert.That((await Post(Again(old, 4, m => m["victim"]!["familyName"] = "Oldest"))).Status, Is.EqualTo(409));
    }

    [Test]
    public async Task Sixteen_copies_at_once_make_one_referral()
    {
        var message = Fresh(HighRisk);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Post(message)));

        Assert.That(answers.Count(a => a.Status == 201), Is.EqualTo(1));
        Assert.That(answers.Where(a => a.Status != 201).Select(a => (a.Status, a.Json["replayed"]!.GetValue<bool>())), Has.Exactly(15).EqualTo((200, true)));
        Assert.That(answers.Select(a => a.Text("reference")).Distinct(), Has.Exactly(1).Items);
        await InDatabase(async db => Assert.That(await db.Referrals.CountAsync(r => r.RecordId == message["recordId"]!.ToString()), Is.EqualTo(1)));
    }

    [Test]
    public async Task Different_versions_at_once_end_with_the_highest()
    {
        var message = Fresh(Assault);
        var versions = Enumerable.Range(1, 12).Select(v => Again(message, v, m => m["incident"]!["summary"] = $"Version {v}"));
        var answers = await Task.WhenAll(versions.Select(v => Post(v)));

        Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(200).Or.EqualTo(201));
        Assert.That(answers.Count(a => a.Status == 201), Is.EqualTo(1));
        var stored = await Stored(answers[0]);
        Assert.That((stored.RecordVersion, stored.Statement!.Json), Is.EqualTo((12L, stored.Statement.Json)));
        Assert.That(stored.Statement.Json, Does.Contain("Version 12"));
    }

    [Test]
    public async Task Many_records_at_once_get_numbers_without_gaps()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Post(Fresh(Assault))));
        var numbers = answers.Select(a => int.Parse(a.Text("reference")[7..])).Order().ToList();

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(numbers[0], 12)));
    }

    [Test]
    public async Task A_dry_run_answers_and_keeps_nothing()
    {
        var known = Fresh(NoSafeNumber);
        await Post(known);
        var rows = await Rows();

        var first = await DryRun(Fresh(HighRisk));
        var update = await DryRun(Again(known, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true));
        var invalid = await DryRun(Fresh(Assault, m => m["recordVersion"] = 0));
        var conflict = await DryRun(Again(known, 1, m => m["incident"]!["offenceText"] = "Other"));

        Assert.That((first.Status, first.Outcome, first.Message.Headers.Location), Is.EqualTo((200, "ACCEPT", (Uri?)null)));
        Assert.That((update.Status, update.Outcome), Is.EqualTo((200, "ACCEPT")));
        Assert.That((invalid.Status, conflict.Status), Is.EqualTo((422, 409)));
        Assert.That(await Rows(), Is.EqualTo(rows));
        Assert.That((await GetReferral(first)).Status, Is.EqualTo(404));
    }

    /// <summary>How many rows each table has.</summary>
    private async Task<Dictionary<string, long>> Rows()
    {
        var rows = new Dictionary<string, long>();
        await InDatabase(async db =>
        {
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Where(t => t != "ApiKeys"))
            {
                var count = "SELECT COUNT(*) AS Value FROM " + table;
                rows[table] = (await db.Database.SqlQueryRaw<long>(count).ToListAsync())[0];
            }

            rows["last numbers"] = await db.Counters.SumAsync(c => (long)c.Value);
        });
        return rows;
    }
}
