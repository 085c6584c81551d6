using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>The messages of docs/contract, and the night they came in: Friday 20 November 2026.</summary>
internal static class Samples
{
    public static readonly DateTime ReceivedUtc = new(2026, 11, 20, 2, 10, 7, DateTimeKind.Utc);

    public static readonly string[] Valid =
    [
        "01-assault-accepted", "02-domestic-abuse-high-risk", "03-domestic-abuse-no-safe-number", "04-child-with-consent",
        "05-vehicle-crime-excluded", "06-business-burglary", "07-update-of-03", "08-withdrawal-of-01", "conflict-version-reused",
    ];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Repository.PathOf("docs", "contract", "samples", name + ".json"));

    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    public static IReadOnlyList<string> NightLines() =>
        File.ReadAllLines(Repository.PathOf("docs", "contract", "samples", "night.ndjson"));

    public static PoliceMessageReading Read(JsonNode message) => Read(message.ToJsonString());

    public static PoliceMessageReading Read(string message) => PoliceMessageReader.Read(Encoding.UTF8.GetBytes(message), ReceivedUtc);

    /// <summary>Sample 01 with a change: the plainest acceptable message.</summary>
    public static JsonObject Changed(Action<JsonObject> change) => Changed("01-assault-accepted", change);

    public static JsonObject Changed(string name, Action<JsonObject> change)
    {
        var message = Json(name);
        change(message);
        return message;
    }

    public static TriageFacts Facts(Statement statement) => new()
    {
        Statement = statement,
        Force = "44",
        ReceivedUtc = ReceivedUtc,
        NowUtc = ReceivedUtc,
        Calendar = CodeLists.Calendar,
        CodeLists = CodeLists.ForTriage,
    };

    public static TriageDecision Triage(JsonObject message) =>
        TriagePolicy.Decide(Facts(Statement.FromJson(message)), CodeLists.DemoContract);

    public static string Codes(PoliceMessageReading reading) =>
        string.Join("; ", reading.Faults.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}: {string.Join(",", f.Value.Select(fault => fault.Code))}"));
}
