using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Application.Cases.Ending;

/// <summary>Tells leaders that a closure waits for them, and whoever asked what became of it; by reference, never by name.</summary>
internal sealed class ClosureNotice(ICaseDbContext db, IStaffDirectory staff)
{
    /// <summary>The leaders of the team but for whoever asked; where that leaves nobody, the safeguarding leads.</summary>
    public async Task Ask(Case about, CaseClosure closure, DateTime now, CancellationToken ct)
    {
        var others = (await staff.LeadersFor(db, about.Id, ct, about.TeamId)).Where(l => l != closure.RequestedById).ToList();
        var told = others.Count > 0 ? others : await staff.SafeguardingLeadsFor(db, about.Id, ct);
        db.Notifications.AddRange(told.Select(leader => new Notification(
            leader, "closure-to-approve", $"Closing {about.Reference} needs approval", SiteLinks.Closure(about.Id), $"closure:{closure.Id.Value:N}:{leader.Value:N}", now)));
    }

    public void TellDecision(Case about, CaseClosure closure, DateTime now)
    {
        var decision = closure.Status == ClosureStatus.Closed ? "approved" : "refused: the case says why";
        db.Notifications.Add(new Notification(
            closure.RequestedById, "closure-decided", $"Closing {about.Reference} was {decision}", SiteLinks.Case(about.Id), $"closure-decided:{closure.Id.Value:N}", now));
    }
}
