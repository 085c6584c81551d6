using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace CaseManagement.Application.Referrals;

/// <summary>A message a line. Empty lines are counted and passed over; of a line that is too long not more is held than fits.</summary>
public static class MessageLines
{
    public const int Longest = 256 * 1024;

    public static async IAsyncEnumerable<RawMessage> Read(PipeReader source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var line = 1L;
        var passesOver = false;
        for (var isCompleted = false; !isCompleted;)
        {
            var read = await source.ReadAsync(ct);
            var rest = read.Buffer;
            isCompleted = read.IsCompleted;
            while (NextLine(ref rest, isCompleted) is { } text)
            {
                if ((passesOver ? RawMessage.TooLarge(line) : Message(line, text)) is { } message)
                {
                    yield return message;
                }

                passesOver = false;
                line++;
            }

            // One more than fits: a carriage return may belong to the end of the line.
            if (rest.Length > Longest + 1)
            {
                passesOver = true;
                rest = rest.Slice(rest.End);
            }

            source.AdvanceTo(rest.Start, rest.End);
        }

        if (passesOver)
        {
            yield return RawMessage.TooLarge(line);
        }
    }

    private static ReadOnlySequence<byte>? NextLine(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            var line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return line;
        }

        if (!isLast || rest.IsEmpty)
        {
            return null;
        }

        var last = rest;
        rest = rest.Slice(rest.End);
        return last;
    }

    private static RawMessage? Message(long line, ReadOnlySequence<byte> text)
    {
        if (text.Length > Longest + 1)
        {
            return RawMessage.TooLarge(line);
        }

        var bytes = text.ToArray().AsMemory();
        bytes = bytes.Span.EndsWith("\r"u8) ? bytes[..^1] : bytes;
        if (bytes.Length > Longest)
        {
            return RawMessage.TooLarge(line);
        }

        return bytes.Span.ContainsAnyExcept(" \t"u8) ? new RawMessage(line, bytes) : null;
    }
}
