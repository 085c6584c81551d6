using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>Who has to see at once what a message brought. References only.</summary>
internal sealed class IntakeNotices(ICaseDbContext db, IStaffDirectory staff, TimeProvider clock)
{
    public async Task Triaged(Referral referral, TriageDecision decision, CancellationToken ct)
    {
        if (decision.ChildProtection)
        {
            await Tell(
                await staff.SafeguardingLeads(ct), referral, "child-protection",
                $"{referral.Reference}: child protection is in progress. Nobody contacts the child until you have decided", once: true, ct);
        }

        if (decision.Outcome == TriageOutcome.Deceased)
        {
            await Tell(
                await staff.LeadersOf(ct, referral.TeamId), referral, "victim-deceased",
                $"{referral.Reference}: the victim has died. Decide who is contacted", once: true, ct);
        }
    }

    public async Task Updated(Referral referral, TriageDecision decision, CancellationToken ct)
    {
        await Triaged(referral, decision, ct);
        if (referral.Status is ReferralStatus.FirstContact or ReferralStatus.InSupport)
        {
            await Tell(
                await Workers(referral, ct), referral, "referral-updated", $"{referral.Reference}: the police have sent a newer version. See what changed",
                once: false, ct);
        }
    }

    public async Task Withdrawn(Referral referral, CancellationToken ct) => await Tell(
        await Workers(referral, ct), referral, "referral-withdrawn",
        referral.Status == ReferralStatus.InSupport
            ? $"{referral.Reference}: the police have withdrawn this referral. Decide with the person how support goes on"
            : $"{referral.Reference}: the police have withdrawn this referral. Start no new contact",
        once: false, ct);

    private async Task<IReadOnlyList<UserId>> Workers(Referral referral, CancellationToken ct)
    {
        var lead = referral.CaseId is { } caseId
            ? await db.Cases.Where(c => c.Id == caseId).Select(c => c.LeadWorkerId).SingleOrDefaultAsync(ct)
            : null;
        return (lead ?? referral.AssignedToId) is { } worker ? [worker] : [];
    }

    /// <param name="once">One notice a referral; else one a version of it.</param>
    private async Task Tell(IReadOnlyCollection<UserId> whom, Referral referral, string kind, string text, bool once, CancellationToken ct)
    {
        whom = referral.CaseId is { } about ? await db.WhoMaySee(about, whom, ct) : whom;
        var version = once ? "" : $":{referral.RecordVersion}";
        var keys = whom.ToDictionary(user => $"{kind}:{referral.Id.Value:N}{version}:{user.Value:N}");
        var wanted = keys.Keys.ToList();
        var told = wanted.Count == 0 ? [] : await db.Notifications.Where(n => wanted.Contains(n.Key)).Select(n => n.Key).ToListAsync(ct);
        var link = SiteLinks.CaseOrReferral(referral.CaseId, referral.Id);
        foreach (var (key, user) in keys.Where(k => !told.Contains(k.Key)))
        {
            db.Notifications.Add(new Notification(user, kind, text, link, key, clock.GetUtcNow().UtcDateTime));
        }
    }
}
