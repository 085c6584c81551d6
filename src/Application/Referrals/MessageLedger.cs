using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>The messages that were taken, by which a repetition and a contradiction are known.</summary>
internal sealed class MessageLedger(ICaseDbContext db, NewToService newToService)
{
    /// <exception cref="RefusedMessageException">When its version or its id was used for something else.</exception>
    public async Task<HeardBefore> Look(IncomingMessage incoming, CancellationToken ct)
    {
        if (newToService.IsNew(incoming))
        {
            return new HeardBefore(null, false);
        }

        var (force, message, digest) = (incoming.Force, incoming.Message, incoming.ContentDigest);
        var (recordId, version, messageId) = (message.RecordId, message.RecordVersion, message.MessageId);

        // Three questions joined, each of an index of its own: asked with "or", SQLite reads all that the force ever sent.
        var ofTheForce = db.ReceivedMessages.AsNoTracking().Where(m => m.Force == force);
        var found = await ofTheForce.Where(m => m.RecordId == recordId && m.RecordVersion == version)
            .Concat(ofTheForce.Where(m => m.MessageId == messageId))
            .Select(m => new
            {
                IsReferral = false,
                m.RecordId,
                m.RecordVersion,
                ReceiptOfSame = m.RecordId == recordId && m.RecordVersion == version && m.ContentDigest == digest ? m.Receipt : null,
            })
            .Concat(db.Referrals.Where(r => r.Force == force && r.RecordId == recordId)
                .Select(r => new { IsReferral = true, RecordId = r.RecordId!, RecordVersion = r.RecordVersion!.Value, ReceiptOfSame = (string?)null }))
            .ToListAsync(ct);
        var earlier = found.FindAll(e => !e.IsReferral);

        if (earlier.Find(e => e.ReceiptOfSame is not null) is { } same)
        {
            return new HeardBefore(ReferralReceipt.FromJson(same.ReceiptOfSame!) with { Replayed = true }, true);
        }

        var versionIsUsed = earlier.Exists(e => e.RecordId == recordId && e.RecordVersion == version) && !incoming.IsWithdrawal;
        var messageIdIsUsed = earlier.Exists(e => e.RecordId != recordId);
        return (versionIsUsed, messageIdIsUsed) switch
        {
            (true, true) => throw RefusedMessageException.At(MessageRefusal.Conflict, VersionReused, MessageIdReused),
            (true, _) => throw RefusedMessageException.At(MessageRefusal.Conflict, VersionReused),
            (_, true) => throw RefusedMessageException.At(MessageRefusal.Conflict, MessageIdReused),
            _ => new HeardBefore(null, found.Count > earlier.Count),
        };
    }

    public TakenMessage Record(Referral referral, IncomingMessage incoming, ReferralReceipt receipt, bool created)
    {
        var message = incoming.Message;
        db.ReceivedMessages.Add(new ReceivedMessage(
            referral.Id, incoming.Force, message.RecordId, message.RecordVersion, message.MessageId, incoming.ContentDigest, incoming.KeyId,
            incoming.Raw, receipt.ToJson(), incoming.ReceivedUtc));
        return new TakenMessage(receipt, created);
    }

    /// <summary>The receipt of the version that is held, with what has become of it since.</summary>
    public async Task<ReferralReceipt> HeldReceipt(Referral referral, IncomingMessage incoming, Reason reason, CancellationToken ct)
    {
        var held = await db.ReceivedMessages.AsNoTracking()
            .Where(m => m.ReferralId == referral.Id && m.RecordVersion == referral.RecordVersion)
            .OrderByDescending(m => m.Id)
            .Select(m => new { m.MessageId, m.ReceivedUtc })
            .FirstAsync(ct);
        var now = ReferralReceipt.Of(referral, incoming.Message, incoming.ReceivedUtc);
        return now with
        {
            MessageId = held.MessageId,
            RecordVersion = referral.RecordVersion,
            ReceivedAt = held.ReceivedUtc,
            Reasons = [.. now.Reasons, ReceiptReason.Of(reason)],
        };
    }

    private static (string, string, string) VersionReused => (
        "recordVersion", RefusedMessageException.VersionReusedCode, "Send changed content under a higher version: this one was sent before with other content");

    private static (string, string, string) MessageIdReused => (
        "messageId", RefusedMessageException.MessageIdReusedCode, "Give each transmission an ID of its own: this one was used for another record");
}

/// <param name="Receipt">The first receipt of the same message; null where it is new.</param>
/// <param name="RecordIsHeld">An earlier version of the record became a referral.</param>
internal sealed record HeardBefore(ReferralReceipt? Receipt, bool RecordIsHeld);
