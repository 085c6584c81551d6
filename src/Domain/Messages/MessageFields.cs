using System.Text.RegularExpressions;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Messages;

/// <summary>What a message may leave open, as {{date}}. There is no field by which a message could say who is reminded or of what.</summary>
public static partial class MessageFields
{
    public const string Date = "date";
    public const string Time = "time";

    /// <summary>The cover name that was agreed; without one the worker's first name, where the service may be named.</summary>
    public const string Sender = "sender";

    /// <summary>The number on which to call back.</summary>
    public const string Number = "number";

    public static readonly IReadOnlyList<string> All = [Date, Time, Sender, Number];

    public static IReadOnlyList<string> In(string text) => [.. Field().Matches(text).Select(m => m.Groups[1].Value.Trim()).Distinct()];

    /// <exception cref="DomainRuleException">When the value of a field is not known.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        var empty = In(text).Where(field => string.IsNullOrWhiteSpace(values.GetValueOrDefault(field))).ToList();
        Refuse.If(empty.Count > 0, MessageErrors.EmptyFields(empty));
        return Field().Replace(text, match => values[match.Groups[1].Value.Trim()]!);
    }

    public static void RefuseUnknown(string text)
    {
        var unknown = In(text).Except(All).ToList();
        Refuse.If(unknown.Count > 0, MessageErrors.UnknownFields(unknown));
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Field();
}
