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

    public async Task<IReadOnlyList<TeamMember>> MembersOf(TeamId team, CancellationToken ct)
    {
        var people = await db.Users.Where(u => u.DisabledUtc == null && u.TeamId == team.Value).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.DisplayName, Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList() })
            .ToListAsync(ct);
        return [.. people.Select(u => new TeamMember(UserId.From(u.Id), u.DisplayName, u.Roles))];
    }

    public async Task<IReadOnlyDictionary<TeamId, int>> CountByTeam(CancellationToken ct) =>
        await db.Users.Where(u => u.DisabledUtc == null && u.TeamId != null).GroupBy(u => u.TeamId).Select(team => new { team.Key, People = team.Count() })
            .ToDictionaryAsync(team => TeamId.From(team.Key!.Value), team => team.People, ct);

    public Task<string?> EmailOf(UserId user, CancellationToken ct) =>
        db.Users.Where(u => u.Id == user.Value && u.DisabledUtc == null).Select(u => u.Email).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<UserId, string>> EmailsOf(IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var ids = users.Select(u => u.Value).ToList();
        return await db.Users.Where(u => ids.Contains(u.Id) && u.DisabledUtc == null && u.Email != null).Select(u => new { u.Id, u.Email })
            .ToDictionaryAsync(u => UserId.From(u.Id), u => u.Email!, ct);
    }
}
