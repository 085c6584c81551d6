using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support.Rights;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support.Rights;

internal static class RightsLoading
{
    /// <summary>The rights of a case that still takes entries, as the caller saw them; begun where they saw none and there are none.</summary>
    /// <param name="version">0 where they saw none.</param>
    public static async Task<VictimsRights> RequireRights(this ICaseDbContext db, CaseId id, long version, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(id, null, ct);
        about.PlanMade();
        var rights = await db.VictimsRights.SingleOrDefaultAsync(r => r.CaseId == id, ct);
        if ((rights?.Version ?? 0) != version)
        {
            throw new StaleVersionException();
        }

        if (rights is null)
        {
            rights = VictimsRights.Begin(about);
            db.VictimsRights.Add(rights);
        }

        return rights;
    }
}
