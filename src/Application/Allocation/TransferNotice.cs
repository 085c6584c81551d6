using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;

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

    private async Task Tell(UserId who, CaseTransfer offer, string kind, string text, string link, DateTime now, CancellationToken ct)
    {
        var key = $"{kind}:{offer.Id.Value:N}";
        db.Notifications.Add(new Notification(who, kind, text, link, key, now));
        if (await staff.EmailOf(who, ct) is { } address)
        {
            db.Outbox.Add(new OutboxMessage(address, text, $"{text}. Sign in to see it.", key, now));
        }
    }
}
