using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Common.Security;

/// <summary>Who is told of what cannot wait. A team without a leader, or a service without a lead, must not swallow it: then all leaders.</summary>
internal static class Leaders
{
    public static async Task<IReadOnlyCollection<UserId>> LeadersOf(this IStaffDirectory staff, CancellationToken ct, params TeamId[] teams)
    {
        HashSet<UserId> leaders = [];
        foreach (var team in teams.Distinct())
        {
            leaders.UnionWith(await staff.WithRole(Roles.TeamLeader, team, ct));
        }

        return leaders.Count > 0 ? leaders : await AllLeaders(staff, ct);
    }

    /// <summary>The same of what happens on a case: never one who is locked out of it. Where that leaves nobody, all other leaders.</summary>
    public static async Task<IReadOnlyCollection<UserId>> LeadersFor(
        this IStaffDirectory staff, ICaseDbContext db, CaseId? about, CancellationToken ct, params TeamId[] teams)
    {
        var leaders = await staff.LeadersOf(ct, teams);
        if (about is not { } id)
        {
            return leaders;
        }

        var told = await db.WhoMaySee(id, leaders, ct);
        return told.Count > 0 ? told : await db.WhoMaySee(id, await AllLeaders(staff, ct), ct);
    }

    /// <summary>The same of many cases, asked together.</summary>
    /// <param name="teams">Whose leaders are told of each.</param>
    public static async Task<IReadOnlyDictionary<CaseId, IReadOnlyCollection<UserId>>> LeadersFor(
        this IStaffDirectory staff, ICaseDbContext db, IReadOnlyDictionary<CaseId, TeamId[]> teams, CancellationToken ct)
    {
        var cases = teams.Keys.ToList();
        var lockedOut = (await db.CaseLockouts.Where(l => cases.Contains(l.CaseId)).Select(l => new { l.CaseId, l.UserId }).ToListAsync(ct))
            .ToLookup(l => l.CaseId, l => l.UserId);
        Dictionary<string, IReadOnlyCollection<UserId>> known = [];
        Dictionary<CaseId, IReadOnlyCollection<UserId>> told = [];
        foreach (var (about, theirs) in teams)
        {
            var key = string.Join(' ', theirs.Select(t => t.Value).Distinct());
            var leaders = known[key] = known.GetValueOrDefault(key) ?? await staff.LeadersOf(ct, theirs);
            told[about] = [.. leaders.Except(lockedOut[about])];
            if (told[about].Count == 0)
            {
                told[about] = [.. (await AllLeaders(staff, ct)).Except(lockedOut[about])];
            }
        }

        return told;
    }

    /// <summary>Those of them who may see this case.</summary>
    public static async Task<IReadOnlyCollection<UserId>> SafeguardingLeadsFor(this IStaffDirectory staff, ICaseDbContext db, CaseId about, CancellationToken ct) =>
        await db.WhoMaySee(about, await staff.SafeguardingLeads(ct), ct);

    public static async Task<IReadOnlyCollection<UserId>> SafeguardingLeads(this IStaffDirectory staff, CancellationToken ct)
    {
        var leads = await staff.WithRole(Roles.SafeguardingLead, null, ct);
        return leads.Count > 0 ? leads : await AllLeaders(staff, ct);
    }

    private static Task<IReadOnlyList<UserId>> AllLeaders(IStaffDirectory staff, CancellationToken ct) => staff.WithRole(Roles.TeamLeader, null, ct);
}
