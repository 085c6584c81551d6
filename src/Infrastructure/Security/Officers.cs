using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

internal sealed class Officers(CaseDbContext db) : IOfficers
{
    private static readonly string[] WorkReferrals = [.. Roles.All.Where(role => Roles.PermissionsOf([role]).Contains(Permission.ReferralsWork))];

    public async Task<IReadOnlyList<Officer>> Of(TeamId? team, CancellationToken ct)
    {
        var people = db.Users.Where(u => u.DisabledUtc == null && db.UserRoles.Any(held =>
            held.UserId == u.Id && db.Roles.Any(role => role.Id == held.RoleId && WorkReferrals.Contains(role.Name))));
        if (team is { } one)
        {
            people = people.Where(u => u.TeamId == one.Value);
        }

        var found = await people.OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct);
        return [.. found.Select(u => new Officer(UserId.From(u.Id), u.DisplayName))];
    }
}
