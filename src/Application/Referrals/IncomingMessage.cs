using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Referrals;

/// <summary>A message without faults, with what its taking needs to know besides the database.</summary>
/// <param name="ReceivedUtc">In whole seconds, as a receipt tells it and as its targets count from it.</param>
internal sealed record IncomingMessage(
    PoliceMessage Message, JsonObject Json, string ContentDigest, string Raw, ApiKeyId? KeyId, string Source, ReferenceSnapshot Reference, DateTime ReceivedUtc)
{
    private const string BritishTransportPolice = "93";

    public string Force => Message.Force;

    public bool IsWithdrawal => Message.Action == PoliceAction.Withdraw;

    /// <exception cref="RefusedMessageException">When it cannot be read, has faults, or is another force's.</exception>
    public static IncomingMessage Read(ReadOnlyMemory<byte> body, ApiKeyId? keyId, string? senderForce, ReferenceSnapshot reference, DateTime now)
    {
        var reading = PoliceMessageReader.Read(body, now);
        if (reading is not { Message: { } message, Json: { } json })
        {
            throw new RefusedMessageException(reading.IsJson ? MessageRefusal.Invalid : MessageRefusal.NotJson, reading.Faults);
        }

        if (senderForce is not null && senderForce != message.Force)
        {
            throw RefusedMessageException.At(
                MessageRefusal.ForbiddenForce, ("force", RefusedMessageException.ForbiddenForceCode, "Send messages of your own force only"));
        }

        var wholeSecond = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return new IncomingMessage(
            message, json, MessageContent.Digest(json), Encoding.UTF8.GetString(body.Span), keyId, SourceOf(senderForce), reference, wholeSecond);
    }

    /// <summary>Of the list of referral sources. A key of no force is the service's own: somebody typed what an officer told.</summary>
    private static string SourceOf(string? senderForce) => senderForce switch
    {
        null => "POL-MAN",
        BritishTransportPolice => "BTP",
        _ => "POL-AUTO",
    };
}
