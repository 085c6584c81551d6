using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>One message within a unit of work: a repetition, a new record, an old version, a withdrawal, or a newer version.</summary>
internal sealed class PoliceMessageIntake(
    ICaseDbContext db, MessageLedger ledger, FirstMessages firstMessages, NewerMessages newerMessages, IntakeNotices notices)
{
    private static readonly Reason UnknownBefore = new(
        ReasonCode.UnknownBefore, ReasonSeverity.Info, "action", "This record was not sent before. It was taken all the same");

    private static readonly Reason Stale = new(
        ReasonCode.Stale, ReasonSeverity.Info, "recordVersion", "A newer version is held. This one was recorded and changes nothing");

    public async Task<TakenMessage> Take(IncomingMessage incoming, CancellationToken ct)
    {
        var before = await ledger.Look(incoming, ct);
        return before switch
        {
            { Receipt: { } receipt } => new TakenMessage(receipt, false),
            { RecordIsHeld: true } => await TakeNext(incoming, ct),
            _ => await TakeFirst(incoming, ct),
        };
    }

    private async Task<TakenMessage> TakeNext(IncomingMessage incoming, CancellationToken ct)
    {
        var (force, recordId) = (incoming.Force, incoming.Message.RecordId);
        var held = await db.Referrals.Include(r => r.Statement).SingleAsync(r => r.Force == force && r.RecordId == recordId, ct);
        if (incoming.Message.RecordVersion < held.RecordVersion)
        {
            return ledger.Record(held, incoming, await ledger.HeldReceipt(held, incoming, Stale, ct), created: false);
        }

        if (incoming.IsWithdrawal)
        {
            await Withdraw(held, incoming, ct);
        }
        else
        {
            await newerMessages.Take(held, incoming, ct);
        }

        return ledger.Record(held, incoming, ReferralReceipt.Of(held, incoming.Message, incoming.ReceivedUtc), created: false);
    }

    private async Task<TakenMessage> TakeFirst(IncomingMessage incoming, CancellationToken ct)
    {
        var told = incoming.Message.Action == PoliceAction.Refer ? null : UnknownBefore;
        var referral = incoming.IsWithdrawal
            ? await firstMessages.TakeWithdrawn(incoming, told!, ct)
            : await firstMessages.Take(incoming, told, ct);
        return ledger.Record(referral, incoming, ReferralReceipt.Of(referral, incoming.Message, incoming.ReceivedUtc), created: true);
    }

    private async Task Withdraw(Referral held, IncomingMessage incoming, CancellationToken ct)
    {
        held.Withdraw(incoming.Message.RecordVersion, incoming.Message.WithdrawReason, incoming.ReceivedUtc);
        if (held is { Status: ReferralStatus.InSupport, CaseId: { } caseId })
        {
            var supporting = await db.Cases.RequireAsync(caseId, null, ct);
            supporting.ReferralWithdrawn();
        }

        await notices.Withdrawn(held, ct);
    }
}
