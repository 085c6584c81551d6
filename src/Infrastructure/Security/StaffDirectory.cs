using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

internal sealed class StaffDirectory(CaseDbContext db) : IStaffDirectory
{
    public async Task<IReadOnlyList<UserId>> WithRole(string role, TeamId? team, CancellationToken ct)
    {
        var people = from user in db.Users
                     join held in db.UserRoles on user.Id equals held.UserId
                     join named in db.Roles on held.RoleId equals named.Id
                     where named.Name == role && user.DisabledUtc == null
                     select user;
        if (team is { } one)
        {
            people = people.Where(user => user.TeamId == one.Value);
        }

        var ids = await people.Select(user => user.Id).ToListAsync(ct);
        return [.. ids.Select(UserId.From)];
    }

    public Task<string?> EmailOf(UserId user, CancellationToken ct) =>
        db.Users.Where(u => u.Id == user.Value && u.DisabledUtc == null).Select(u => u.Email).SingleOrDefaultAsync(ct);
}
