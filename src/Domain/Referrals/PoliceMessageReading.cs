using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>What became of the bytes that were sent.</summary>
public sealed record PoliceMessageReading
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> NoFaults = new Dictionary<string, IReadOnlyList<MessageFault>>();

    /// <summary>False answers 400: nothing in it can be named. The reason is among the faults, under "".</summary>
    public required bool IsJson { get; init; }

    /// <summary>Only where there is no fault at all.</summary>
    public PoliceMessage? Message { get; init; }

    /// <summary>
    /// What was sent, as it was sent; also of a message with faults, if it was an object whose text can be written again.
    /// </summary>
    public JsonObject? Json { get; init; }

    /// <summary>By JSON path, "" for the message as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> Faults { get; init; } = NoFaults;

    public bool IsValid => Message is not null;
}
