using System.Text;

namespace CaseManagement.Domain.Referrals;

/// <summary>The sentences that go with faults of shape: each says what to send, not what went wrong inside.</summary>
internal static class FaultSentences
{
    public const string UnknownMember = "Leave this member out: the message does not have it";
    public const string Repeated = "Give each entry once";
    public const string Unreadable = "Give text without control characters and broken Unicode";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["messageId"] = "message's ID",
        ["recordId"] = "ID of the record in your system",
        ["recordVersion"] = "version of the record",
        ["extractedAt"] = "time of extraction",
        ["force"] = "police force code",
        ["reportedAt"] = "time at which the crime was reported",
        ["number"] = "telephone number",
        ["address"] = "e-mail address",
        ["tool"] = "risk tool",
        ["grade"] = "risk grade",
    };

    public static string Required(string member) => $"Give the {Words(member)}";

    public static string RequiredOneOf(IReadOnlyList<string> members) =>
        "Give the " + string.Join(", the ", members.SkipLast(1).Select(Words)) + " or the " + Words(members[^1]);

    public static string Length(SchemaNode schema) => "Give " + Amount(schema.MinLength, schema.MaxLength, "character");

    public static string Entries(SchemaNode schema) => "Give " + Amount(schema.MinItems, schema.MaxItems, "entry", "entries");

    public static string NumberRange(SchemaNode schema) => (schema.Minimum, schema.Maximum) switch
    {
        ({ } from, { } to) => $"Give a number from {from} to {to}",
        ({ } from, null) => $"Give a number of {from} or more",
        _ => $"Give a number of {schema.Maximum} or less",
    };

    public static string Type(SchemaNode schema) => schema switch
    {
        { OneOf: { } values } => $"Give one of: {string.Join(", ", values)}",
        { Format: "date" } => "Give a real date as YYYY-MM-DD",
        { Format: "date-time" } => "Give a date and time with its offset, such as 2026-11-20T02:00:00Z",
        { Format: "uuid" } => "Give a UUID, such as 0197f0a2-7c1e-7e0b-9d0e-1f4f7d8f0001",
        { Pattern: not null, Description: { } description } => $"Give a {description}",
        _ => "Give " + string.Join(" or ", schema.Types.Select(Kind)),
    };

    private static string Kind(string type) => type switch
    {
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a number",
        "array" => "a list",
        "object" => "a JSON object",
        _ => type,
    };

    private static string Amount(int? least, int? most, string one, string? several = null)
    {
        several ??= one + "s";
        return (least, most) switch
        {
            ({ } from, { } to) => $"{from} to {to} {several}",
            (null, { } to) => $"at most {to} {(to == 1 ? one : several)}",
            ({ } from, null) => $"at least {from} {(from == 1 ? one : several)}",
            _ => several,
        };
    }

    private static string Words(string member)
    {
        if (Names.TryGetValue(member, out var name))
        {
            return name;
        }

        var words = new StringBuilder();
        foreach (var c in member)
        {
            words.Append(char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c);
        }

        return words.ToString();
    }
}
