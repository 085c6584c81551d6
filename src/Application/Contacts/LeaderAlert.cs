using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Contacts;

/// <summary>Tells team leaders that contact with a person was stopped; by reference, never by name.</summary>
internal sealed class LeaderAlert(ICaseDbContext db, IStaffDirectory staff)
{
    public async Task ContactSuspended(ContactId contact, Referral referral, Case? about, DateTime now, CancellationToken ct)
    {
        var leaders = await staff.WithRole(Roles.TeamLeader, about?.TeamId ?? referral.TeamId, ct);
        if (leaders.Count == 0)
        {
            leaders = await staff.WithRole(Roles.TeamLeader, null, ct);
        }

        var link = SiteLinks.CaseOrReferral(about?.Id, referral.Id);
        db.Notifications.AddRange(leaders.Select(leader => new Notification(
            leader, "contact-suspended", $"{referral.Reference}: contact was suspended because it was not safe", link,
            $"contact-suspended:{contact.Value}:{leader.Value}", now)));
    }
}
