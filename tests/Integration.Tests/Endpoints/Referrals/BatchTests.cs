using System.Text;
using System.Text.Json.Nodes;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>An array of messages.</summary>
public sealed class BatchTests : ManyMessagesFixture
{
    [Test]
    public async Task Each_message_has_its_receipt_in_order()
    {
        JsonObject[] messages = [Fresh(Assault), Fresh(NoSafeNumber), Fresh(HighRisk)];
        var receipts = await SendArray(messages);

        Assert.That(Told(receipts), Is.EqualTo("1 ACCEPT; 2 NOSAFE; 3 ACCEPT"));
        Assert.That(receipts.Select(r => r["recordId"]!.ToString()), Is.EqualTo(messages.Select(m => m["recordId"]!.ToString())));
    }

    [Test]
    public async Task A_receipt_is_the_one_that_the_message_alone_would_have()
    {
        var message = Fresh(HighRisk);
        var inBatch = (await SendArray([message]))[0];
        var alone = (await Post(message)).Json;
        inBatch.Remove("line");
        alone["replayed"] = false;

        Assert.That(inBatch.ToJsonString(), Is.EqualTo(alone.ToJsonString()));
    }

    [Test]
    public async Task A_bad_message_stops_none_of_its_neighbours()
    {
        var taken = Fresh(Assault);
        await Post(taken);
        var other = Fresh(Assault);

        var receipts = await SendArray(
        [
            Fresh(Assault),
            Fresh(Assault, m => m["recordVersion"] = 0),
            Again(taken, 1, m => m["incident"]!["summary"] = "Other"),
            Fresh(Assault, m => m["force"] = "43"),
            Fresh(Assault, m => m["messageId"] = taken["messageId"]!.ToString()),
            JsonValue.Create(1),
            taken,
            other,
        ]);

        Assert.That(Told(receipts), Is.EqualTo(
            "1 ACCEPT; 2 INVALID recordVersion: RANGE; 3 INVALID recordVersion: VERSION_REUSED; 4 INVALID force: FORBIDDEN_FORCE; "
            + "5 INVALID messageId: MESSAGE_ID_REUSED; 6 INVALID : TYPE; 7 ACCEPT again; 8 ACCEPT"));
        Assert.That(receipts[1].Select(m => m.Key), Is.EqualTo(new[] { "line", "outcome", "errors" }));
        Assert.That(await Held(other), Is.EqualTo(1));
    }

    [Test]
    public async Task Copies_and_versions_in_one_array_see_each_other()
    {
        var message = Fresh(NoSafeNumber);
        var receipts = await SendArray([message, message, Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true), Again(message, 1), Withdrawal(message, 3)]);

        Assert.That(Told(receipts), Is.EqualTo("1 NOSAFE; 2 NOSAFE again; 3 ACCEPT; 4 NOSAFE again; 5 ACCEPT"));
        Assert.That(receipts[4]["status"]!.ToString(), Is.EqualTo("withdrawn"));
        Assert.That(await Held(message), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_refused_for_its_content_waits_in_quarantine_as_if_it_came_alone()
    {
        var before = (await Quarantined()).Count;
        var taken = Fresh(Assault);
        var invalid = Fresh(Assault, m => m["recordVersion"] = 0);
        var conflict = Again(taken, 1, m => m["incident"]!["summary"] = "Other");
        await SendArray([taken, invalid, conflict, Fresh(Assault, m => m["force"] = "43"), invalid]);
        await Post(invalid);

        Assert.That((await Quarantined()).Skip(before).Select(m => (m.ProblemStatus, m.Raw, m.Force)),
            Is.EquivalentTo(new[] { (422, invalid.ToJsonString(), "44"), (409, conflict.ToJsonString(), "44") }));
    }

    [Test]
    public async Task The_same_array_again_stores_nothing_twice()
    {
        var messages = Enumerable.Range(0, 120).Select(_ => Fresh(Assault)).ToList();
        var first = await SendArray(messages);
        var second = await SendArray(messages);

        Assert.That(first.Select(r => r["replayed"]!.GetValue<bool>()), Has.All.False);
        Assert.That(second.Select(r => r["replayed"]!.GetValue<bool>()), Has.All.True);
        Assert.That(second.Select(r => r["referralId"]!.ToString()), Is.EqualTo(first.Select(r => r["referralId"]!.ToString())));
    }

    [Test]
    public async Task The_same_array_four_times_at_once_stores_nothing_twice()
    {
        var messages = Enumerable.Range(0, 60).Select(_ => Fresh(Assault)).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendArray(messages)));

        Assert.That(answers.SelectMany(a => a).Count(r => r["replayed"]?.GetValue<bool>() == false), Is.EqualTo(60));
        Assert.That(answers.SelectMany(a => a.Select(r => r["referralId"]!.ToString())).Distinct().Count(), Is.EqualTo(60));
    }

    [Test]
    public async Task A_dry_run_keeps_nothing()
    {
        var before = (await Quarantined()).Count;
        var message = Fresh(Assault);
        var receipts = await SendArray([message, Fresh(Assault, m => m["recordVersion"] = 0)], "?dryRun=true");

        Assert.That(Told(receipts), Is.EqualTo("1 ACCEPT; 2 INVALID recordVersion: RANGE"));
        Assert.That((await Held(message), (await Quarantined()).Count), Is.EqualTo((0, before)));
    }

    [Test]
    public async Task A_thousand_are_read_and_one_more_is_too_many_and_then_none_is_taken()
    {
        var message = Fresh(Assault);
        var thousand = Enumerable.Repeat((JsonNode)JsonValue.Create(1), 999).Append(message).ToList();
        var tooMany = await PostTo(Batch, Text(new JsonArray([.. thousand.Select(m => m.DeepClone()).Append(1)])), "application/json");

        Assert.That(((int)tooMany.StatusCode, await Held(message)), Is.EqualTo((413, 0)));
        Assert.That((await SendArray(thousand))[^1]["outcome"]!.ToString(), Is.EqualTo("ACCEPT"));
    }

    [TestCase("", 400)]
    [TestCase("[{}", 400)]
    [TestCase("[] x", 400)]
    [TestCase("[1,]", 400)]
    [TestCase("{}", 422)]
    [TestCase("null", 422)]
    public async Task What_is_no_array_is_refused_as_a_whole(string body, int status)
    {
        var answer = await Answer.Read(await PostTo(Batch, Encoding.UTF8.GetBytes(body), "application/json"));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((status, ": TYPE")));
    }

    [Test]
    public async Task An_empty_array_has_no_receipts() => Assert.That(await SendArray([]), Is.Empty);

    [Test]
    public async Task A_message_that_is_too_long_is_an_error_of_its_own()
    {
        var receipts = await SendArray([Fresh(Assault), new JsonObject { ["summary"] = new string('x', 256 * 1024) }, Fresh(Assault)]);

        Assert.That(Told(receipts), Is.EqualTo("1 ACCEPT; 2 INVALID : TOO_LARGE; 3 ACCEPT"));
    }

    [Test]
    public async Task Another_kind_of_body_is_refused() =>
        Assert.That((int)(await PostTo(Batch, "[]"u8.ToArray(), "text/plain")).StatusCode, Is.EqualTo(415));
}
