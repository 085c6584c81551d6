using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Tells of offers and their answers, in the app and by a mail that names the reference and nothing else.</summary>
internal sealed class TransferNotice(ICaseDbContext db, IStaffDirectory staff)
{
    public Task Offered(CaseTransfer offer, string reference, DateTime now, CancellationToken ct) =>
        Tell(offer.ToWorkerId, offer, "case-offered", $"{reference} is offered to you", SiteLinks.Offer(offer.Id), now, ct);

    public Task Answered(CaseTransfer offer, string reference, DateTime now, CancellationToken ct) => Tell(
        offer.OfferedById, offer, "case-offer-answered",
        offer.Status == TransferStatus.Accepted ? $"Your offer of {reference} was accepted" : $"Your offer of {reference} was declined",
        SiteLinks.Case(offer.CaseId), now, ct);

    /// <summary>Who left answers no offer: whoever made it knows that the case still waits for somebody.</summary>
    public async Task LapseAllTo(UserId worker, DateTime now, CancellationToken ct)
    {
        var open = await db.CaseTransfers.Where(t => t.ToWorkerId == worker && t.Status == TransferStatus.Offered)
            .Join(db.Cases, t => t.CaseId, c => c.Id, (offer, about) => new { offer, about.Reference }).ToListAsync(ct);
        foreach (var one in open)
        {
            one.offer.Lapse();
            await Tell(
                one.offer.OfferedById, one.offer, "case-offer-lapsed", $"Your offer of {one.Reference} has ended: they do not take cases any more",
                SiteLinks.Case(one.offer.CaseId), now, ct);
        }
    }

    private async Task Tell(UserId who, CaseTransfer offer, string kind, string text, string link, DateTime now, CancellationToken ct)
    {
        var key = $"{kind}:{offer.Id.Value:N}";
        db.Notifications.Add(new Notification(who, kind, text, link, key, now));
        if (await staff.EmailOf(who, ct) is { } address)
        {
            db.Outbox.Add(OutboxMessage.To(address, text, $"{text}. Sign in to see it.", key, now).For(who));
        }
    }
}
