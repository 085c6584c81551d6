using System.Text.Json;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>Holds a value against a schema. As in JSON Schema, a keyword says nothing about values of another kind than its own.</summary>
internal static class SchemaCheck
{
    public static void Check(this SchemaNode schema, JsonElement value, MessageFaults faults)
    {
        if (faults.IsFull)
        {
            return;
        }

        if (!IsOfType(schema, value))
        {
            faults.Add(FaultCode.Type, FaultSentences.Type(schema));
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(schema, value, faults);
                break;
            case JsonValueKind.Number when schema.Minimum > value.GetDouble() || schema.Maximum < value.GetDouble():
                faults.Add(FaultCode.Range, FaultSentences.NumberRange(schema));
                break;
            case JsonValueKind.Array:
                CheckList(schema, value, faults);
                break;
            case JsonValueKind.Object:
                CheckObject(schema, value, faults);
                break;
        }
    }

    private static bool IsOfType(SchemaNode schema, JsonElement value)
    {
        if (schema.OneOf is not null && value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        return schema.Types.Count == 0 || schema.Types.Any(type => type switch
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

    private static void CheckText(SchemaNode schema, JsonElement value, MessageFaults faults)
    {
        if (!JsonText.TryGet(value, out var text))
        {
            faults.Add(FaultCode.Type, FaultSentences.Unreadable);
        }
        else if (!FitsForm(schema, text))
        {
            faults.Add(FaultCode.Type, FaultSentences.Type(schema));
        }
        else if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            var length = JsonText.LengthInCodePoints(text);
            if (length < schema.MinLength || length > schema.MaxLength)
            {
                faults.Add(FaultCode.Range, FaultSentences.Length(schema));
            }
        }
    }

    private static bool FitsForm(SchemaNode schema, string text) =>
        (schema.OneOf is null || schema.OneOf.Contains(text))
        && (schema.Pattern is null || schema.Pattern.IsMatch(text))
        && schema.Format switch
        {
            "date" => Rfc3339.TryParseDate(text, out _),
            "date-time" => Rfc3339.TryParseInstant(text, out _),
            "uuid" => JsonText.IsUuid(text),
            _ => true,
        };

    private static void CheckList(SchemaNode schema, JsonElement list, MessageFaults faults)
    {
        var length = list.GetArrayLength();
        if (length < schema.MinItems || length > schema.MaxItems)
        {
            faults.Add(FaultCode.Range, FaultSentences.Entries(schema));
        }

        var seen = schema.UniqueItems ? new HashSet<string>(StringComparer.Ordinal) : null;
        var repeats = false;
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            faults.Enter(index++);
            schema.Items?.Check(item, faults);
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

    private static void CheckObject(SchemaNode schema, JsonElement value, MessageFaults faults)
    {
        foreach (var member in schema.Required.Where(member => !value.TryGetProperty(member, out _)))
        {
            faults.AddAtMember(member, FaultCode.Required, FaultSentences.Required(member));
        }

        if (schema.RequiredOneOf.Count > 0 && !schema.RequiredOneOf.Any(member => value.TryGetProperty(member, out _)))
        {
            faults.AddAtMember(schema.RequiredOneOf[0], FaultCode.Required, FaultSentences.RequiredOneOf(schema.RequiredOneOf));
        }

        if (schema.If is not null && schema.Then is not null && Accepts(schema.If, value))
        {
            schema.Then.Check(value, faults);
        }

        foreach (var member in value.EnumerateObject())
        {
            CheckMember(schema, member, faults);
        }
    }

    private static void CheckMember(SchemaNode schema, JsonProperty member, MessageFaults faults)
    {
        var name = member.Name;
        faults.Enter(name);

        if (schema.Properties.TryGetValue(name, out var known))
        {
            known.Check(member.Value, faults);
        }
        else if (!schema.AllowsOtherMembers)
        {
            faults.Add(FaultCode.UnknownMember, FaultSentences.UnknownMember);
        }
        else if (schema.OtherMembers is not null && !PlainText.IsReadable(name))
        {
            faults.Add(FaultCode.Type, FaultSentences.Unreadable);
        }
        else
        {
            schema.OtherMembers?.Check(member.Value, faults);
        }

        faults.Leave();
    }

    private static bool Accepts(SchemaNode schema, JsonElement value)
    {
        var probe = new MessageFaults();
        schema.Check(value, probe);
        return !probe.Any;
    }
}
