using System.Text.Json;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// An array is taken as a whole or refused as a whole before its first message is taken, so it is held whole: at most so
/// many messages of at most so many bytes each.
/// </summary>
public static class MessageArray
{
    public const int Most = 1000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="RefusedMessageException">When it is not an array, or one of too many.</exception>
    public static IReadOnlyList<RawMessage> Read(ReadOnlyMemory<byte> body)
    {
        body = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        try
        {
            return Split(body);
        }
        catch (JsonException problem)
        {
            throw RefusedMessageException.At(
                MessageRefusal.NotJson,
                ("", FaultCode.Type, $"Send a JSON array: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1} cannot be read"));
        }
    }

    private static List<RawMessage> Split(ReadOnlyMemory<byte> body)
    {
        // How deep a single message may be is looked at when it is read.
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            reader.Read();
            throw RefusedMessageException.At(MessageRefusal.Invalid, ("", FaultCode.Type, "Send a JSON array of messages"));
        }

        List<RawMessage> messages = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (messages.Count == Most)
            {
                throw RefusedMessageException.At(
                    MessageRefusal.TooLarge, ("", FaultCode.TooLarge, $"Send at most {Most} messages, or any number as application/x-ndjson"));
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var message = body[start..(int)reader.BytesConsumed];
            messages.Add(message.Length > MessageLines.Longest ? RawMessage.TooLarge(messages.Count + 1) : new RawMessage(messages.Count + 1, message));
        }

        // Nothing may follow the array.
        reader.Read();
        return messages;
    }
}
