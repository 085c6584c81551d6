using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Contacts;

/// <summary>The suspect answered: nothing goes out any more, the leaders know, and the force looks for another way.</summary>
internal sealed class StopContact(ICaseDbContext db, IStaffDirectory staff)
{
    public async Task After(Contact contact, ContactScene scene, DateTime now, CancellationToken ct)
    {
        scene.Person.SuspendContact();
        await Tell(contact, scene, now, ct);
        if (scene.Referral.Status == ReferralStatus.FirstContact)
        {
            scene.Referral.ReturnToForce("UNSAFE", "Contact was stopped because it was not safe. Send another way to reach the person", now);
        }
    }

    /// <summary>By reference, never by name.</summary>
    private async Task Tell(Contact contact, ContactScene scene, DateTime now, CancellationToken ct)
    {
        var (referral, about) = (scene.Referral, scene.Case);
        var link = about is null ? $"/referrals/{referral.Id.Value}" : $"/cases/{about.Id.Value}";
        db.Notifications.AddRange((await staff.LeadersFor(db, referral.CaseId, ct, about?.TeamId ?? referral.TeamId)).Select(leader => new Notification(
            leader, "contact-suspended", $"{referral.Reference}: contact was suspended because it was not safe", link,
            $"contact-suspended:{contact.Id.Value}:{leader.Value}", now)));
    }
}
