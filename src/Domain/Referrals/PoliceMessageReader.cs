using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CaseManagement.Domain.Referrals;

/// <summary>From the bytes of one message to a typed message, or to every fault it has.</summary>
public static class PoliceMessageReader
{
    /// <summary>The message nests five deep; anything much deeper was made to hurt.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static PoliceMessageReading Read(ReadOnlyMemory<byte> utf8, DateTime nowUtc)
    {
        var bytes = utf8.Span.StartsWith(ByteOrderMark) ? utf8.Span[ByteOrderMark.Length..] : utf8.Span;

        if (!Utf8.IsValid(bytes))
        {
            return NotJson("Send the message in UTF-8");
        }

        try
        {
            return Read(JsonElement.Parse(bytes, Strict), nowUtc);
        }
        catch (JsonException problem)
        {
            // Where a member name is repeated, the parser does not say where.
            return NotJson(problem is { LineNumber: { } line, BytePositionInLine: { } at }
                ? $"Send one JSON object: line {line + 1}, byte {at + 1} cannot be read"
                : "Send one JSON object that names each member once");
        }
        catch (InvalidOperationException)
        {
            // The parser compares names as text, which half a surrogate pair is not.
            return NotJson("Send member names that are valid Unicode");
        }
    }

    /// <summary>For callers that made the message themselves, such as a row of a file.</summary>
    public static PoliceMessageReading Read(JsonObject message, DateTime nowUtc) =>
        Read(JsonSerializer.SerializeToUtf8Bytes(message), nowUtc);

    private static PoliceMessageReading Read(JsonElement message, DateTime nowUtc)
    {
        var faults = new MessageFaults();
        MessageSchema.Check(message, faults);

        if (message.ValueKind != JsonValueKind.Object)
        {
            return new() { IsJson = true, Faults = faults.ByPath };
        }

        MessageRules.Check(message, nowUtc, faults);
        var json = JsonObject.Create(message)!;

        return faults.Any
            ? new() { IsJson = true, Json = IsWritable(json) ? json : null, Faults = faults.ByPath }
            : new() { IsJson = true, Json = json, Message = PoliceMessage.FromJson(json) };
    }

    /// <summary>Half a surrogate pair can be sent as an escape, and can never be written again.</summary>
    private static bool IsWritable(JsonObject json)
    {
        try
        {
            using var nowhere = new Utf8JsonWriter(Stream.Null);
            json.WriteTo(nowhere);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static PoliceMessageReading NotJson(string why) => new()
    {
        IsJson = false,
        Faults = new Dictionary<string, IReadOnlyList<MessageFault>> { [""] = [new(FaultCode.Type, why)] },
    };
}
