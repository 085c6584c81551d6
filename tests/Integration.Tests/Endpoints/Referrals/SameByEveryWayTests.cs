using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>The contract's samples of a night's work: however they come, the receipts are the same.</summary>
public sealed class SameByEveryWayTests : ManyMessagesFixture
{
    [Test]
    public async Task The_sample_of_lines_gives_what_the_contract_says()
    {
        var receipts = await SendLines(Night("night.ndjson"));

        Assert.That(Told(receipts), Is.EqualTo("1 ACCEPT; 2 ACCEPT; 3 NOSAFE; 4 ACCEPT; 5 EXCL; 6 BUS"));
        Assert.That(string.Join(' ', receipts.Select(r => r["status"])), Is.EqualTo("triage triage needs_correction triage not_progressed triage"));
    }

    [Test]
    public async Task The_sample_of_rows_gives_what_the_contract_says()
    {
        var receipts = await SendFile(Night("night.csv"));

        Assert.That(Told(receipts), Is.EqualTo("2 ACCEPT; 3 ACCEPT; 4 INVALID reported_at: TYPE"));
        Assert.That(Told(await SendFile(Night("night.csv"))), Is.EqualTo("2 ACCEPT again; 3 ACCEPT again; 4 INVALID reported_at: TYPE"));
    }

    [Test]
    public async Task Lines_and_an_array_of_the_same_messages_are_answered_alike()
    {
        var messages = Encoding.UTF8.GetString(Night("night.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Change(messages, "-A");
        var inLines = await SendLines(messages, "?dryRun=true");
        var inArray = await SendArray(messages, "?dryRun=true");
        var alone = new List<JsonObject>();
        foreach (var message in messages)
        {
            alone.Add((await DryRun(message)).Json);
        }

        Assert.That(Comparable(inArray), Is.EqualTo(Comparable(inLines)));
        Assert.That(Comparable(alone), Is.EqualTo(Comparable(inLines)));
    }

    [Test]
    public async Task A_row_and_the_message_that_says_the_same_are_one_transmission()
    {
        var rows = await SendFile(
            "record_id,record_version,action,extracted_at,force,crime_reference,offence_code,reported_at,family_name,phone1,phone1_safe_call\n"
            + "SAME1,1,refer,20/11/2026 02:00,44,44268880001,28E,19/11/2026 22:10,Example,01632 960777,Y\n");
        var message = new JsonObject
        {
            ["messageId"] = Guid.NewGuid().ToString(),
            ["recordId"] = "SAME1",
            ["recordVersion"] = 1,
            ["action"] = "refer",
            ["extractedAt"] = "2026-11-20T02:00:00Z",
            ["force"] = "44",
            ["incident"] = new JsonObject { ["crimeReference"] = "44268880001", ["offenceCode"] = "28E", ["reportedAt"] = "2026-11-19T22:10:00Z" },
            ["victim"] = new JsonObject { ["familyName"] = "Example", ["phones"] = new JsonArray(new JsonObject { ["number"] = "01632 960777", ["safeToCall"] = true }) },
        };

        foreach (var again in new[] { (await SendLines([message]))[0], (await SendArray([message]))[0], (await Post(message)).Json })
        {
            Assert.That(again["replayed"]!.GetValue<bool>(), Is.True);
            Assert.That(Comparable([again]), Is.EqualTo(Comparable([rows[0]])));
        }
    }

    private static byte[] Night(string name) => File.ReadAllBytes(Repository.PathOf("docs", "contract", "samples", name));

    private static void Change(List<JsonNode> messages, string mark)
    {
        foreach (var message in messages)
        {
            message["recordId"] += mark;
            message["messageId"] = Guid.NewGuid().ToString();
            message["incident"]!["crimeReference"] = message["incident"]!["crimeReference"]!.ToString().Replace("4426049", "4426059", StringComparison.Ordinal);
        }
    }

    /// <summary>Without what is each transmission's own.</summary>
    private static List<string> Comparable(IEnumerable<JsonObject> receipts) => [.. receipts.Select(receipt =>
    {
        var left = receipt.DeepClone().AsObject();
        Array.ForEach(["line", "replayed", "referralId"], name => left.Remove(name));
        return left.ToJsonString();
    })];
}
