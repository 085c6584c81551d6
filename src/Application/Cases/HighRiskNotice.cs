using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Application.Cases;

/// <summary>Tells team leaders and safeguarding leads that a case is now graded high risk, whether a worker assessed it or a force said so; by reference, never by name.</summary>
internal sealed class HighRiskNotice(ICaseDbContext db, IStaffDirectory staff)
{
    /// <param name="about">As it is graded now.</param>
    /// <param name="before">Its grade before.</param>
    /// <param name="because">What raised it, so that the same thing tells once.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Cancels.</param>
    public async Task TellWhenRaised(Case about, RiskGrade before, string because, DateTime now, CancellationToken ct)
    {
        if (about.RiskGrade != RiskGrade.High || before == RiskGrade.High)
        {
            return;
        }

        var told = (await staff.LeadersFor(db, about.Id, ct, about.TeamId)).Union(await staff.SafeguardingLeadsFor(db, about.Id, ct));
        db.Notifications.AddRange(told.Select(leader => new Notification(
            leader, "case-high-risk", $"{about.Reference} is now graded high risk", $"/cases/{about.Id.Value}", $"high-risk:{because}:{leader.Value:N}", now)));
    }
}
