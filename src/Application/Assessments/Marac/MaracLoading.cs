using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Marac;

internal static class MaracLoading
{
    /// <summary>A case's own MARAC referral; one of another case is not found. Each act on it changes the case, too.</summary>
    public static async Task<(MaracReferral Marac, Case About)> RequireMarac(
        this ICaseDbContext db, CaseId caseId, MaracReferralId id, long version, CancellationToken ct)
    {
        var marac = await db.MaracReferrals.RequireAsync(id, version, ct);
        if (marac.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        var about = await db.Cases.RequireAsync(caseId, null, ct);
        about.RefuseWhenFinished();
        return (marac, about);
    }

    public static MaracReasons Checked(this MaracReasons reasons, ReferenceSnapshot codes)
    {
        Refuse.If(
            !reasons.Codes.All(code => codes.IsInForce(CodeLists.MaracReasons, code)) || !reasons.Incidents.All(code => codes.IsInForce(CodeLists.MaracIncidents, code)),
            MaracErrors.UnknownReason);
        return reasons;
    }

    /// <summary>It was sent or it will not be: what was promised about it is done.</summary>
    public static async Task KeepPromise(this ICaseDbContext db, Case about, DateTime now, CancellationToken ct)
    {
        var promised = await db.FollowUps.Where(f => f.CaseId == about.Id && f.What == MaracFollowUp.What && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);
        foreach (var followUp in promised)
        {
            followUp.Complete(null, now);
            await db.KeepNextDue(about, followUp, ct);
        }
    }
}
