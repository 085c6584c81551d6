using System.Text.RegularExpressions;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Documents;

/// <summary>What a template may leave open, as {{person.name}}, and how it is filled in. Nothing is left open in a letter, and nothing empty.</summary>
public static partial class LetterFields
{
    public const string PersonName = "person.name";
    public const string PersonFirstName = "person.first-name";
    public const string PersonAddress = "person.address";
    public const string CaseReference = "case.reference";
    public const string WorkerName = "worker.name";
    public const string Today = "today";

    public static readonly IReadOnlyList<string> All = [PersonName, PersonFirstName, PersonAddress, CaseReference, WorkerName, Today];

    public static IReadOnlyList<string> In(string text) => [.. Field().Matches(text).Select(m => m.Groups[1].Value.Trim()).Distinct()];

    /// <exception cref="DomainRuleException">When a field is unknown, or its value is.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        RefuseUnknown(text);
        var empty = In(text).Where(field => string.IsNullOrWhiteSpace(values.GetValueOrDefault(field))).ToList();
        Refuse.If(empty.Count > 0, DocumentErrors.EmptyFields(empty));
        return Field().Replace(text, match => values[match.Groups[1].Value.Trim()]!);
    }

    public static void RefuseUnknown(string text)
    {
        var unknown = In(text).Except(All).ToList();
        Refuse.If(unknown.Count > 0, DocumentErrors.UnknownFields(unknown));
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Field();
}
