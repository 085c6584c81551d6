using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// To whom a follow-up may be given: those who work the case, volunteers to whom it is lent, and the leaders of its team. Anybody else could not open
/// the case that the reminder names, and what is due would lie with somebody who cannot do it.
/// </summary>
internal static class FollowUpAssignees
{
    public static async Task<IReadOnlyList<UserId>> MayTakeFollowUps(this ICaseDbContext db, Case about, IStaffDirectory staff, DateOnly today, CancellationToken ct) =>
    [
        .. about.Workers.Where(w => w.UntilUtc is null).Select(w => w.WorkerId)
            .Union(await db.CaseLoans.AsNoTracking().OnLoan(today).Where(l => l.CaseId == about.Id).Select(l => l.VolunteerId).ToListAsync(ct))
            .Union(await staff.WithRole(Roles.TeamLeader, about.TeamId, ct)),
    ];
}
