using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

internal sealed class StaffDirectory(CaseDbContext db) : IStaffDirectory
{
    public async Task<IReadOnlyList<UserId>> InRole(string role, TeamId? team, CancellationToken ct)
    {
        var teamId = team?.Value;
        var ids = await db.UserRoles
            .Where(held => db.Roles.Any(r => r.Id == held.RoleId && r.Name == role))
            .Join(db.Users.Where(u => u.DisabledUtc == null && (teamId == null || u.TeamId == teamId)), held => held.UserId, u => u.Id, (_, u) => u.Id)
            .ToListAsync(ct);
        return [.. ids.Select(UserId.From)];
    }
}
