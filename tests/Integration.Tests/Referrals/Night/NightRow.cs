using System.Globalization;
using System.Text.Json.Nodes;

namespace CaseManagement.Integration.Tests.Referrals.Night;

/// <summary>One row of a force's night, which can be written as a row of a table and as a message.</summary>
/// <param name="Cells">By the names of the columns; an empty one says nothing.</param>
/// <param name="Told">How it must be answered: "ACCEPT", "INVALID recordVersion: RANGE", "ACCEPT again".</param>
internal sealed record NightRow(IReadOnlyDictionary<string, string> Cells, string Told)
{
    public static readonly string[] Columns =
    [
        "message_id", "record_id", "record_version", "action", "withdraw_reason", "extracted_at", "force", "referral_basis", "crime_reference", "offence_code",
        "reported_at", "summary", "given_names", "family_name", "date_of_birth", "postcode", "address_lines", "phone1", "phone1_safe_call", "suspect_relationship",
    ];

    public string RecordId => Cells["record_id"];

    public string AsTableRow() => string.Join(',', Columns.Select(column => Quoted(Cells.GetValueOrDefault(column, ""))));

    public JsonObject AsMessage()
    {
        var message = Named(
            ("messageId", "message_id"), ("recordId", "record_id"), ("action", "action"), ("withdrawReason", "withdraw_reason"), ("extractedAt", "extracted_at"),
            ("force", "force"), ("referralBasis", "referral_basis"));
        message["recordVersion"] = int.Parse(Cells["record_version"], CultureInfo.InvariantCulture);
        if (Cells["action"] == "withdraw")
        {
            return message;
        }

        message["incident"] = Named(("crimeReference", "crime_reference"), ("offenceCode", "offence_code"), ("reportedAt", "reported_at"), ("summary", "summary"));
        var victim = Named(("familyName", "family_name"), ("dateOfBirth", "date_of_birth"));
        victim["givenNames"] = new JsonArray([.. Cells["given_names"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => JsonValue.Create(name))]);
        if (Cells.ContainsKey("postcode"))
        {
            var address = Named(("postcode", "postcode"));
            address["lines"] = new JsonArray(Cells["address_lines"]);
            victim["address"] = address;
        }

        if (Cells.TryGetValue("phone1", out var number))
        {
            var phone = new JsonObject { ["number"] = number };
            if (Cells.TryGetValue("phone1_safe_call", out var safe))
            {
                phone["safeToCall"] = safe == "Y";
            }

            victim["phones"] = new JsonArray(phone);
        }

        message["victim"] = victim;
        if (Cells.TryGetValue("suspect_relationship", out var relationship))
        {
            message["suspects"] = new JsonArray(new JsonObject { ["relationshipToVictim"] = relationship });
        }

        return message;
    }

    private JsonObject Named(params (string Member, string Column)[] members) =>
        new(members.Where(m => Cells.ContainsKey(m.Column)).Select(m => KeyValuePair.Create(m.Member, (JsonNode?)JsonValue.Create(Cells[m.Column]))));

    private static string Quoted(string cell) => cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
