using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Complaints;

/// <summary>Who sees a complaint: the leaders who answer for it, never who is complained of; and they when a leader shared it.</summary>
internal static class ComplaintAccess
{
    /// <summary>Those that the caller answers for.</summary>
    public static IQueryable<Complaint> ManagedBy(this IQueryable<Complaint> complaints, ICurrentUser user, ICaseDbContext db)
    {
        if (!user.Has(Permission.ComplaintsManage) || user.UserId is not { } me)
        {
            return complaints.Where(_ => false);
        }

        var team = user.TeamId;
        return complaints.Where(c =>
            (c.TeamId == null || c.TeamId == team) && (c.AboutWorkerId == null || c.AboutWorkerId != me)
            && !db.CaseLockouts.Any(l => l.UserId == me && l.CaseId == c.CaseId));
    }

    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, ICurrentUser user, ICaseDbContext db)
    {
        var managed = complaints.ManagedBy(user, db).Select(c => c.Id);
        var me = user.UserId;
        return complaints.Where(c => managed.Contains(c.Id) || (c.AboutWorkerId != null && c.AboutWorkerId == me && c.SharedUtc != null));
    }

    /// <summary>One to act on; one that the caller does not answer for is not found.</summary>
    public static async Task<Complaint> RequireComplaint(this ICaseDbContext db, ICurrentUser user, ComplaintId id, long version, CancellationToken ct) =>
        await db.Complaints.ManagedBy(user, db).AnyAsync(c => c.Id == id, ct) ? await db.Complaints.RequireAsync(id, version, ct) : throw new NotFoundException();
}
