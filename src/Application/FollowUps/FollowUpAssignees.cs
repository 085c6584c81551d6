using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// To whom a follow-up may be given: those who work the case, and the leaders of its team. Anybody else could not open
/// the case that the reminder names, and what is due would lie with somebody who cannot do it.
/// </summary>
internal static class FollowUpAssignees
{
    public static async Task<IReadOnlyList<UserId>> MayTakeFollowUps(this Case about, IStaffDirectory staff, CancellationToken ct) =>
    [
        .. about.Workers.Where(w => w.UntilUtc is null).Select(w => w.WorkerId)
            .Union(await staff.WithRole(Roles.TeamLeader, about.TeamId, ct)),
    ];
}
