using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>Members of what was stated, as values: null for absent, explicitly null, or of another kind.</summary>
internal static class StatedMembers
{
    public static string? Text(this JsonObject owner, string member) =>
        owner[member] is JsonValue value && value.TryGetValue<string>(out var text) ? PlainText.CleanOrNull(text) : null;

    /// <summary>Blank entries stay in place as "", so that positions stay those of the message.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject owner, string member) =>
        owner[member] is JsonArray list
            ? [.. list.OfType<JsonValue>().Select(item => item.TryGetValue<string>(out var text) ? PlainText.Clean(text) : "")]
            : [];

    /// <summary>For names and address lines, whose positions nobody refers to: without blank entries.</summary>
    public static IReadOnlyList<string> Lines(this JsonObject owner, string member) =>
        [.. owner.Texts(member).Where(line => line.Length > 0)];

    public static bool? Flag(this JsonObject owner, string member) =>
        owner[member] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static long? Integer(this JsonObject owner, string member) =>
        owner[member] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && JsonNumber.Parse(value.ToJsonString()).TryToInt64(out var number)
            ? number
            : null;

    public static DateOnly? Date(this JsonObject owner, string member) =>
        owner.Text(member) is { } text && Rfc3339.TryParseDate(text, out var date) ? date : null;

    public static DateTime? Instant(this JsonObject owner, string member) =>
        owner.Text(member) is { } text && Rfc3339.TryParseInstant(text, out var utc) ? utc : null;

    /// <summary>"explicit_consent" is ExplicitConsent.</summary>
    public static T? Choice<T>(this JsonObject owner, string member)
        where T : struct, Enum =>
        owner.Text(member) is { } text && char.IsAsciiLetter(text[0])
            && Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var choice)
            ? choice
            : null;

    public static JsonObject? Member(this JsonObject owner, string member) => owner[member] as JsonObject;

    /// <summary>Entries of another kind stay in place as empty ones, so that positions stay those of the message.</summary>
    public static IEnumerable<JsonObject> Members(this JsonObject owner, string member) =>
        owner[member] is JsonArray list ? list.Select(item => item as JsonObject ?? []) : [];
}
