using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

internal static class WorkerAccess
{
    /// <summary>A leader looks after the workers of their team, who manages users after everybody.</summary>
    public static IQueryable<Worker> ManagedBy(this IQueryable<Worker> workers, ICurrentUser user)
    {
        if (user.Has(Permission.UsersManage))
        {
            return workers;
        }

        var team = user.TeamId;
        return workers.Where(w => team != null && w.TeamId == team);
    }

    public static async Task<Worker> RequireManaged(this ICaseDbContext db, ICurrentUser user, UserId id, long version, CancellationToken ct)
    {
        if (!await db.Workers.AsNoTracking().ManagedBy(user).AnyAsync(w => w.Id == id, ct))
        {
            throw new NotFoundException();
        }

        return await db.Workers.RequireAsync(id, version, ct);
    }
}
