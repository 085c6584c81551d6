using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Cases;

/// <summary>Everybody who may sign in and whose role lets them see cases or referrals.</summary>
internal sealed class Colleagues(IStaffDirectory staff, IActorNames names)
{
    private static readonly Permission[] Reading = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll, Permission.ReferralsWork, Permission.CasesLent];

    public async Task<IReadOnlyList<Colleague>> WhoReadCases(CancellationToken ct)
    {
        HashSet<UserId> found = [];
        foreach (var role in Roles.All.Where(role => Roles.PermissionsOf([role]).Overlaps(Reading)))
        {
            found.UnionWith(await staff.WithRole(role, null, ct));
        }

        var known = await names.Of([.. found.Select(id => $"user:{id.Value}")], ct);
        return [.. found.Select(id => new Colleague(id, known.GetValueOrDefault($"user:{id.Value}", "Somebody"))).OrderBy(c => c.Name, StringComparer.Ordinal)];
    }
}
