using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Consents;

/// <summary>
/// A consent ended: what rests on it and has not left stays here, and whoever has been told already is told of it – by mail where the directory
/// knows a safe address, else by the worker, to whom it is a task.
/// </summary>
internal sealed class ConsentStops(ICaseDbContext db, ConsentTellings tellings, OnwardAsking asking)
{
    /// <param name="heldBefore">Whether it held until now, so that somebody may act on it.</param>
    public async Task Apply(Case about, ConsentBasis basis, bool heldBefore, DateTime now, CancellationToken ct)
    {
        var mails = await db.Outbox.Where(m => m.RestsOn != null && m.RestsOn.CaseId == basis.CaseId
            && m.RestsOn.PurposeCode == basis.PurposeCode && m.RestsOn.RecipientCode == basis.RecipientCode && m.State == OutboxState.Waiting).ToListAsync(ct);
        mails.ForEach(m => m.Stop());

        var stopped = 0;
        var told = false;
        foreach (var (referral, service) in await Resting(basis, ct))
        {
            var left = referral.Status == OnwardReferralStatus.Sent && mails.TrueForAll(m => m.Key != OnwardMail.KeyOf(referral));
            referral.Stop(left, service.Name);
            await asking.GiveUp(referral, about, now, ct);
            stopped++;
            if (left)
            {
                told = true;
                await tellings.Tell(about, referral, service, now, ct);
            }
        }

        if (heldBefore && !told)
        {
            await tellings.AskToTell(about, basis, now, ct);
        }

        if (stopped > 0)
        {
            await tellings.Notify(about, stopped, now, ct);
        }
    }

    private async Task<List<(OnwardReferral Referral, DirectoryService Service)>> Resting(ConsentBasis basis, CancellationToken ct)
    {
        if (basis.PurposeCode != ConsentPurposes.OnwardReferral)
        {
            return [];
        }

        var rows = await (from referral in db.OnwardReferrals
                          join service in db.DirectoryServices on referral.ServiceId equals service.Id
                          where referral.CaseId == basis.CaseId && service.RecipientCode == basis.RecipientCode
                              && (referral.Status == OnwardReferralStatus.Prepared || referral.Status == OnwardReferralStatus.Sent)
                          select new { referral, service }).ToListAsync(ct);
        return rows.ConvertAll(row => (row.referral, row.service));
    }
}
