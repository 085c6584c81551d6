using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Tells the leaders of whoever cannot work any more that their cases wait for somebody.</summary>
internal sealed class CaseloadNotice(ICaseDbContext db, IStaffDirectory staff)
{
    public async Task TellLeaders(UserId worker, DateTime now, CancellationToken ct)
    {
        var teams = await db.Cases.LedBy(worker).GroupBy(c => c.TeamId).Select(team => new { Id = team.Key, Cases = team.Count() }).ToListAsync(ct);
        var told = new Dictionary<UserId, int>();
        foreach (var team in teams)
        {
            foreach (var leader in await staff.LeadersOf(ct, team.Id))
            {
                told[leader] = told.GetValueOrDefault(leader) + team.Cases;
            }
        }

        db.Notifications.AddRange(told.Select(one => new Notification(
            one.Key, "caseload",
            one.Value == 1 ? "An account was disabled, and 1 open case needs another worker" : $"An account was disabled, and {one.Value} open cases need another worker",
            SiteLinks.Redistribute(worker), $"caseload:{worker.Value:N}:{one.Key.Value:N}:{now:yyyyMMddHHmmss}", now)));
    }
}
