using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>One of many messages, as it arrived.</summary>
/// <param name="Line">The line of the file, or the position in the array, on which it stands; the first is 1.</param>
/// <param name="Body">The message as JSON; of one that cannot be a message at all, what was sent instead of it.</param>
public sealed record RawMessage(long Line, ReadOnlyMemory<byte> Body)
{
    /// <summary>Why it is not even looked at: too long, or a row that is none.</summary>
    public RefusedMessageException? Refused { get; init; }

    /// <summary>Where the sender can name it although the message cannot be read.</summary>
    public string? RecordId { get; init; }

    /// <summary>The faults as their sender knows the places: a row's by column.</summary>
    public Func<IReadOnlyDictionary<string, IReadOnlyList<MessageFault>>, IReadOnlyDictionary<string, IReadOnlyList<MessageFault>>> Told { get; init; } =
        faults => faults;

    public static RawMessage TooLarge(long line) => new(line, ReadOnlyMemory<byte>.Empty)
    {
        Refused = RefusedMessageException.At(MessageRefusal.TooLarge, ("", FaultCode.TooLarge, "Send a message of at most 256 KiB")),
    };
}
