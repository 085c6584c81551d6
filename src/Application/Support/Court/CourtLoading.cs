using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support.Court;

namespace CaseManagement.Application.Support.Court;

internal static class CourtLoading
{
    /// <summary>A court date of this case, which still takes entries. One of another case is not found.</summary>
    public static async Task<(CourtDate Date, Case About)> RequireCourtDate(
        this ICaseDbContext db, CaseId caseId, CourtDateId id, long version, CancellationToken ct)
    {
        var date = await db.CourtDates.RequireAsync(id, null, ct);
        if (date.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (date.Version != version)
        {
            throw new StaleVersionException();
        }

        var about = await db.Cases.RequireAsync(caseId, null, ct);
        about.RefuseWhenFinished();
        return (date, about);
    }
}
