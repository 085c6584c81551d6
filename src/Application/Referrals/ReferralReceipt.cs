using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>What a force is told of a message, or now of one of its referrals (contract, "Receipt").</summary>
/// <param name="Status">Coarse on purpose.</param>
public sealed record ReferralReceipt(
    Guid ReferralId, string Reference, string? Force, Guid? MessageId, string? RecordId, long? RecordVersion, DateTime ReceivedAt, bool Replayed,
    string Outcome, string Status, DateTime? ContactDueBy, IReadOnlyList<ReceiptReason> Reasons)
{
    private static readonly JsonSerializerOptions Kept = new(JsonSerializerDefaults.Web);

    /// <summary>Only where the present state is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTime? StatusChangedAt { get; init; }

    /// <summary>Only where it is one of many.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Line { get; init; }

    [JsonIgnore]
    public long Version { get; init; }

    public static ReferralReceipt Of(Referral referral, PoliceMessage message, DateTime receivedUtc) => new(
        referral.Id.Value, referral.Reference, message.Force, message.MessageId, message.RecordId, message.RecordVersion, receivedUtc, false,
        referral.Outcome, ReferralLifecycle.ToldToForce(referral.Status), referral.ContactDueUtc, ReceiptReason.Of(referral.Reasons));

    /// <summary>As it is kept, to be given again for a repetition.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Kept);

    internal static ReferralReceipt FromJson(string json) => JsonSerializer.Deserialize<ReferralReceipt>(json, Kept)!;
}

/// <param name="Severity">"decisive", "also", "warning" or "info".</param>
public sealed record ReceiptReason(string Code, string Severity, string? Field, string Message)
{
    internal static IReadOnlyList<ReceiptReason> Of(IEnumerable<Reason> reasons) => [.. reasons.Select(Of)];

    internal static ReceiptReason Of(Reason reason) =>
        new(reason.Code, reason.Severity.ToString().ToLowerInvariant(), string.IsNullOrEmpty(reason.Field) ? null : reason.Field, reason.Message);
}
