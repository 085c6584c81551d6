using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

internal static class VolunteerAccess
{
    /// <summary>A leader looks after the volunteers of their team.</summary>
    public static IQueryable<Volunteer> LookedAfterBy(this IQueryable<Volunteer> volunteers, ICurrentUser user)
    {
        var team = user.TeamId;
        return volunteers.Where(v => team != null && v.TeamId == team && v.Id != user.UserId);
    }

    /// <summary>Whether the caller may read what is recorded of a volunteer: their vetting, trainings and papers.</summary>
    public static bool MayReadRecordOf(this ICurrentUser user, Volunteer volunteer) =>
        user.Has(Permission.VolunteersManage) && volunteer.TeamId == user.TeamId && volunteer.Id != user.UserId;

    public static async Task<Volunteer> RequireLookedAfter(this ICaseDbContext db, ICurrentUser user, UserId id, long version, CancellationToken ct)
    {
        if (!await db.Volunteers.AsNoTracking().LookedAfterBy(user).AnyAsync(v => v.Id == id, ct))
        {
            throw new NotFoundException();
        }

        return await db.Volunteers.RequireAsync(id, version, ct);
    }
}
