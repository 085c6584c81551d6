using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>A receipt as it is read from the database.</summary>
internal sealed record ReceiptRow(
    Guid Id, string Reference, string? Force, Guid? MessageId, string? RecordId, long? RecordVersion, DateTime ReceivedUtc, string Outcome,
    ReferralStatus Status, DateTime? ContactDueUtc, IReadOnlyList<Reason> Reasons, DateTime StatusChangedUtc, int ChangeNumber, long Version)
{
    public ReferralReceipt ToReceipt() =>
        new(Id, Reference, Force, MessageId, RecordId, RecordVersion, ReceivedUtc, false, Outcome, ReferralLifecycle.ToldToForce(Status), ContactDueUtc,
            ReceiptReason.Of(Reasons))
        {
            StatusChangedAt = StatusChangedUtc,
            Version = Version,
        };
}

internal static class ReceiptRows
{
    public static IQueryable<ReceiptRow> SelectReceipts(this IQueryable<Referral> referrals, ICaseDbContext db) => referrals.Select(r => new ReceiptRow(
        r.Id.Value,
        r.Reference,
        r.Force,
        db.ReceivedMessages.Where(m => m.ReferralId == r.Id && m.RecordVersion == r.RecordVersion)
            .OrderByDescending(m => m.Id).Select(m => (Guid?)m.MessageId).FirstOrDefault(),
        r.RecordId,
        r.RecordVersion,
        r.ReceivedUtc,
        r.Outcome,
        r.Status,
        r.ContactDueUtc,
        r.Reasons,
        r.StatusChangedUtc,
        r.ChangeNumber,
        r.Version));
}
