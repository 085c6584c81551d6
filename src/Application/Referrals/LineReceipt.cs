using System.Text.Json;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>What became of one of many messages: its receipt, or the faults for which it was not taken.</summary>
public sealed record LineReceipt(
    long Line, string? RecordId, ReferralReceipt? Receipt, IReadOnlyDictionary<string, IReadOnlyList<MessageFault>>? Errors)
{
    /// <summary>As it is told, the same by every way that messages come.</summary>
    public byte[] ToJson() => Receipt is null
        ? JsonSerializer.SerializeToUtf8Bytes(new RefusedLine(Line, RefusedLine.Invalid, Errors!), JsonSerializerOptions.Web)
        : JsonSerializer.SerializeToUtf8Bytes(Receipt with { Line = Line }, JsonSerializerOptions.Web);
}

/// <param name="Outcome">Always "INVALID".</param>
/// <param name="Errors">By JSON path of the message, of a row by column; "" for the message as a whole.</param>
public sealed record RefusedLine(long Line, string Outcome, IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> Errors)
{
    public const string Invalid = "INVALID";
}
