using System.Text.Json.Nodes;

namespace CaseManagement.Integration.Tests.Referrals.Night;

/// <summary>Receipts as they are compared, whichever way the rows came.</summary>
internal static class NightReceipts
{
    public static List<JsonObject> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    public static bool IsRepeated(JsonObject receipt) => receipt["errors"] is null && receipt["replayed"]!.GetValue<bool>();

    /// <summary>Without the line, and with columns under the names of their members: "INVALID recordVersion: RANGE", "ACCEPT again".</summary>
    public static string Told(JsonObject receipt) => receipt["errors"] is JsonObject errors
        ? "INVALID " + string.Join(' ', errors
            .Select(error => $"{Member(error.Key)}: {string.Join(',', error.Value!.AsArray().Select(fault => fault!["code"]))}").Order(StringComparer.Ordinal))
        : $"{receipt["outcome"]}{(IsRepeated(receipt) ? " again" : "")}";

    private static string Member(string key) => key switch
    {
        "message_id" => "messageId",
        "record_version" => "recordVersion",
        "referral_basis" => "referralBasis",
        "crime_reference" => "incident.crimeReference",
        "reported_at" => "incident.reportedAt",
        "date_of_birth" => "victim.dateOfBirth",
        "family_name" => "victim.familyName",
        _ => key,
    };
}
