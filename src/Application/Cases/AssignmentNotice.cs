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
    public async Task Tell(Case assigned, UserId worker, DateTime now, CancellationToken ct)
    {
        // The instant belongs to the key: a case may come back to a worker who had it before.
        var key = $"case-assigned:{assigned.Id.Value}:{worker.Value}:{now:yyyyMMddHHmmss}";
        db.Notifications.Add(new Notification(
            worker, "case-assigned", $"{assigned.Reference} was assigned to you", SiteLinks.Case(assigned.Id), key, now));
        if (await staff.EmailOf(worker, ct) is { } address)
        {
            db.Outbox.Add(new OutboxMessage(
                address, $"{assigned.Reference} was assigned to you", $"Case {assigned.Reference} was assigned to you. Sign in to see it.", key, now));
        }
    }
}
