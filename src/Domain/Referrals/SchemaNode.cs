using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// One schema of the subset of JSON Schema 2020-12 that the contract uses. As there, a keyword says nothing about values of
/// another kind than its own.
/// </summary>
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

    public void Check(JsonElement value, MessageFaults faults)
    {
        if (faults.IsFull)
        {
            return;
        }

        if (!IsOfType(value))
        {
            faults.Add(FaultCode.Type, FaultSentences.Type(this));
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(value, faults);
                break;
            case JsonValueKind.Number when Minimum > value.GetDouble() || Maximum < value.GetDouble():
                faults.Add(FaultCode.Range, FaultSentences.NumberRange(this));
                break;
            case JsonValueKind.Array:
                CheckList(value, faults);
                break;
            case JsonValueKind.Object:
                CheckObject(value, faults);
                break;
        }
    }

    private bool IsOfType(JsonElement value)
    {
        if (OneOf is not null && value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        return Types.Count == 0 || Types.Any(type => type switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "integer" => value.ValueKind == JsonValueKind.Number && JsonNumber.Parse(value.GetRawText()).IsInteger,
            _ => value.ValueKind == JsonValueKind.Number,
        });
    }

    private void CheckText(JsonElement value, MessageFaults faults)
    {
        if (!JsonText.TryGet(value, out var text))
        {
            faults.Add(FaultCode.Type, FaultSentences.Unreadable);
        }
        else if (!FitsForm(text))
        {
            faults.Add(FaultCode.Type, FaultSentences.Type(this));
        }
        else if (MinLength is not null || MaxLength is not null)
        {
            var length = JsonText.LengthInCodePoints(text);
            if (length < MinLength || length > MaxLength)
            {
                faults.Add(FaultCode.Range, FaultSentences.Length(this));
            }
        }
    }

    private bool FitsForm(string text) =>
        (OneOf is null || OneOf.Contains(text))
        && (Pattern is null || Pattern.IsMatch(text))
        && Format switch
        {
            "date" => Rfc3339.TryParseDate(text, out _),
            "date-time" => Rfc3339.TryParseInstant(text, out _),
            "uuid" => JsonText.IsUuid(text),
            _ => true,
        };

    private void CheckList(JsonElement list, MessageFaults faults)
    {
        var length = list.GetArrayLength();
        if (length < MinItems || length > MaxItems)
        {
            faults.Add(FaultCode.Range, FaultSentences.Entries(this));
        }

        var seen = UniqueItems ? new HashSet<string>(StringComparer.Ordinal) : null;
        var repeats = false;
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            faults.Enter(index++);
            Items?.Check(item, faults);
            faults.Leave();

            // Unique lists of the contract hold text only; anything else in them is a fault already.
            repeats |= seen is not null && JsonText.TryGet(item, out var text) && !seen.Add(text);
            if (faults.IsFull)
            {
                return;
            }
        }

        if (repeats)
        {
            faults.Add(FaultCode.Contradiction, FaultSentences.Repeated);
        }
    }

    private void CheckObject(JsonElement value, MessageFaults faults)
    {
        foreach (var member in Required.Where(member => !value.TryGetProperty(member, out _)))
        {
            faults.AddAtMember(member, FaultCode.Required, FaultSentences.Required(member));
        }

        if (RequiredOneOf.Count > 0 && !RequiredOneOf.Any(member => value.TryGetProperty(member, out _)))
        {
            faults.AddAtMember(RequiredOneOf[0], FaultCode.Required, FaultSentences.RequiredOneOf(RequiredOneOf));
        }

        if (If is not null && Then is not null && If.Accepts(value))
        {
            Then.Check(value, faults);
        }

        foreach (var member in value.EnumerateObject())
        {
            CheckMember(member, faults);
        }
    }

    private void CheckMember(JsonProperty member, MessageFaults faults)
    {
        var name = member.Name;
        faults.Enter(name);

        if (Properties.TryGetValue(name, out var schema))
        {
            schema.Check(member.Value, faults);
        }
        else if (!AllowsOtherMembers)
        {
            faults.Add(FaultCode.UnknownMember, FaultSentences.UnknownMember);
        }
        else if (OtherMembers is not null && !PlainText.IsReadable(name))
        {
            faults.Add(FaultCode.Type, FaultSentences.Unreadable);
        }
        else
        {
            OtherMembers?.Check(member.Value, faults);
        }

        faults.Leave();
    }

    private bool Accepts(JsonElement value)
    {
        var probe = new MessageFaults();
        Check(value, probe);
        return !probe.Any;
    }
}
