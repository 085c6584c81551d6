using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Referrals;

/// <summary>Reads a schema. A keyword it does not know stops it: a rule that is published must not be passed over in silence.</summary>
internal static class SchemaCompiler
{
    private static readonly HashSet<string> Known =
    [
        "type", "enum", "minLength", "maxLength", "pattern", "format", "description", "minimum", "maximum", "minItems", "maxItems",
        "uniqueItems", "items", "properties", "additionalProperties", "required", "anyOf", "if", "then",
        "$schema", "$id", "title", "default",
    ];

    public static SchemaNode Compile(JsonElement schema)
    {
        if (schema.EnumerateObject().FirstOrDefault(keyword => !Known.Contains(keyword.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new NotSupportedException($"The schema uses the keyword {unknown.Name}, which is not checked");
        }

        var others = Find(schema, "additionalProperties");

        return new SchemaNode
        {
            Types = Find(schema, "type") is { } type ? type.ValueKind == JsonValueKind.Array ? Texts(type) : [type.GetString()!] : [],
            OneOf = Find(schema, "enum") is { } oneOf ? Texts(oneOf) : null,
            MinLength = Find(schema, "minLength")?.GetInt32(),
            MaxLength = Find(schema, "maxLength")?.GetInt32(),
            Pattern = Find(schema, "pattern") is { } pattern ? ToRegex(pattern.GetString()!) : null,
            Format = Find(schema, "format")?.GetString(),
            Description = Find(schema, "description")?.GetString(),
            Minimum = Find(schema, "minimum")?.GetDouble(),
            Maximum = Find(schema, "maximum")?.GetDouble(),
            MinItems = Find(schema, "minItems")?.GetInt32(),
            MaxItems = Find(schema, "maxItems")?.GetInt32(),
            UniqueItems = Find(schema, "uniqueItems")?.GetBoolean() ?? false,
            Items = CompileIfThere(schema, "items"),
            Properties = Find(schema, "properties") is { } properties
                ? properties.EnumerateObject().ToDictionary(p => p.Name, p => Compile(p.Value), StringComparer.Ordinal)
                : new Dictionary<string, SchemaNode>(),
            AllowsOtherMembers = others?.ValueKind != JsonValueKind.False,
            OtherMembers = others?.ValueKind == JsonValueKind.Object ? Compile(others.Value) : null,
            Required = Find(schema, "required") is { } required ? Texts(required) : [],
            RequiredOneOf = Find(schema, "anyOf") is { } anyOf ? [.. anyOf.EnumerateArray().Select(OnlyRequiredMember)] : [],
            If = CompileIfThere(schema, "if"),
            Then = CompileIfThere(schema, "then"),
        };
    }

    private static SchemaNode? CompileIfThere(JsonElement schema, string keyword) =>
        Find(schema, keyword) is { } part ? Compile(part) : null;

    private static JsonElement? Find(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var value) ? value : null;

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static string OnlyRequiredMember(JsonElement alternative) =>
        alternative.EnumerateObject().Count() == 1 && Find(alternative, "required") is { } required && Texts(required) is [var member]
            ? member
            : throw new NotSupportedException("The schema uses anyOf for more than one required member of several");

    /// <summary>In JSON Schema "$" is the very end; in .NET it also stands before a last line feed.</summary>
    private static Regex ToRegex(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
