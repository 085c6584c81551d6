using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Whose cases a leader may give away, and which.</summary>
internal static class CaseloadAccess
{
    /// <summary>A worker of the caller's own team, or one who still leads cases of it: whoever changed teams left them there.</summary>
    public static async Task<Worker> RequireCaseload(this ICaseDbContext db, ICurrentUser user, UserId id, long? version, CancellationToken ct)
    {
        var team = user.TeamId;
        var isTheirs = team is not null && await db.Workers.AsNoTracking().AnyAsync(
            w => w.Id == id && (w.TeamId == team || db.Cases.Any(c => c.LeadWorkerId == id && c.TeamId == team && c.ClosedUtc == null)), ct);
        return isTheirs ? await db.Workers.RequireAsync(id, version, ct) : throw new NotFoundException();
    }

    /// <summary>Open cases that this worker leads.</summary>
    public static IQueryable<Case> LedBy(this IQueryable<Case> cases, UserId worker) => cases.Where(c => c.LeadWorkerId == worker && c.ClosedUtc == null);

    /// <summary>Open cases on which this worker works beside, or in place of, the one who leads them.</summary>
    public static IQueryable<Case> AlsoWorkedBy(this IQueryable<Case> cases, UserId worker) => cases.Where(
        c => c.ClosedUtc == null && c.Workers.Any(w => w.WorkerId == worker && w.UntilUtc == null && w.Role != CaseWorkerRole.Lead));
}
