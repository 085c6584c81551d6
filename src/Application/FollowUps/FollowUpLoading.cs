using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

internal static class FollowUpLoading
{
    public static readonly FollowUpStatus[] Open = [.. Enum.GetValues<FollowUpStatus>().Where(FollowUpLifecycle.IsOpen)];

    /// <summary>A follow-up with its case, which every act on it changes. One of another case is not found.</summary>
    /// <param name="db">The database.</param>
    /// <param name="caseId">Its case.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">As the caller saw it; null where that does not matter.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<(FollowUp FollowUp, Case About)> RequireFollowUp(
        this ICaseDbContext db, CaseId caseId, FollowUpId id, long? version, CancellationToken ct)
    {
        var followUp = await db.FollowUps.RequireAsync(id, null, ct);
        if (followUp.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (version is not null && followUp.Version != version)
        {
            throw new StaleVersionException();
        }

        var about = await db.Cases.RequireAsync(caseId, null, ct);
        about.RefuseWhenFinished();
        return (followUp, about);
    }

    /// <summary>Keeps what worklists sort by: the earliest due instant of the case's open follow-ups, those of this act as they are now.</summary>
    public static async Task KeepNextDue(this ICaseDbContext db, Case about, FollowUp changed, CancellationToken ct)
    {
        // Of what this act changed, the database knows nothing yet.
        var touched = db.FollowUps.Local.Where(f => f.CaseId == about.Id).Append(changed).Distinct().ToList();
        var ids = touched.Select(f => f.Id).ToList();
        var others = await db.FollowUps
            .Where(f => f.CaseId == about.Id && !ids.Contains(f.Id) && Open.Contains(f.Status))
            .MinAsync(f => (DateTime?)f.DueUtc, ct);
        about.FollowUpsChanged(touched.Where(f => FollowUpLifecycle.IsOpen(f.Status)).Select(f => (DateTime?)f.DueUtc).Append(others).Min());
    }
}
