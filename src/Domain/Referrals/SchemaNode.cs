using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Referrals;

/// <summary>One schema of the subset of JSON Schema 2020-12 that the contract uses.</summary>
internal sealed class SchemaNode
{
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string>? OneOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    public string? Format { get; init; }

    public string? Description { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public SchemaNode? Items { get; init; }

    public IReadOnlyDictionary<string, SchemaNode> Properties { get; init; } = new Dictionary<string, SchemaNode>();

    public bool AllowsOtherMembers { get; init; } = true;

    public SchemaNode? OtherMembers { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The anyOf of the contract: one of these members must be there.</summary>
    public IReadOnlyList<string> RequiredOneOf { get; init; } = [];

    public SchemaNode? If { get; init; }

    public SchemaNode? Then { get; init; }
}
