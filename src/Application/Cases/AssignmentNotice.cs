using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Cases;

/// <summary>Tells a worker of a case that is theirs now, in the app and by a mail that names the reference and nothing else.</summary>
internal sealed class AssignmentNotice(ICaseDbContext db, IStaffDirectory staff)
{
    public async Task Tell(IReadOnlyList<Case> assigned, UserId worker, DateTime now, CancellationToken ct)
    {
        // The instant belongs to the key: a case may come back to a worker who had it before.
        var (first, isOne) = (assigned[0], assigned.Count == 1);
        var key = $"case-assigned:{first.Id.Value}:{worker.Value}:{now:yyyyMMddHHmmss}";
        var what = isOne ? $"{first.Reference} was assigned to you" : $"{assigned.Count} cases were assigned to you";
        db.Notifications.Add(new Notification(worker, "case-assigned", what, isOne ? SiteLinks.Case(first.Id) : SiteLinks.MyCases, key, now));
        if (await staff.EmailOf(worker, ct) is { } address)
        {
            var whole = isOne
                ? $"Case {first.Reference} was assigned to you. Sign in to see it."
                : $"{assigned.Count} cases were assigned to you: {string.Join(", ", assigned.Select(c => c.Reference))}. Sign in to see them.";
            db.Outbox.Add(OutboxMessage.To(address, what, whole, key, now).For(worker));
        }
    }
}
