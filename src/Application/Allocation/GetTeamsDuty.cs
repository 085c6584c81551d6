using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Who of the caller's team is on duty today, and who gets the next referral where they are dealt out.</summary>
[Requires(Permission.DutyRotaManage)]
[NotCaseData("About colleagues")]
public sealed record GetTeamsDutyQuery : IQuery<DutyToday>;

/// <param name="HasRota">Where it is false, everybody who is there is on duty.</param>
/// <param name="Turn">The contact officers in the order of their turn; empty where referrals are not dealt out.</param>
public sealed record DutyToday(bool HasRota, IReadOnlyList<DutyOfToday> OnDuty, bool DealsReferrals, IReadOnlyList<OfficerInTurn> Turn);

/// <param name="IsOnDuty">Whoever is not is passed over, and keeps their place.</param>
public sealed record OfficerInTurn(Guid UserId, string Name, bool IsOnDuty);

internal sealed class GetTeamsDutyHandler(ICaseDbContext db, DutyNow duty, ICurrentUser user) : IRequestHandler<GetTeamsDutyQuery, DutyToday>
{
    public async Task<DutyToday> Handle(GetTeamsDutyQuery query, CancellationToken ct)
    {
        if (user.TeamId is not { } team)
        {
            return new DutyToday(false, [], false, []);
        }

        var now = await duty.Of(team, ct);
        var deals = await db.Teams.AnyAsync(t => t.Id == team && t.DealsReferrals, ct);
        var turns = await db.ReferralTurns.AsNoTracking().SingleOrDefaultAsync(t => t.TeamId == team, ct) ?? ReferralTurns.Begin(team);
        var names = now.AllOfficers.ToDictionary(m => m.Id, m => m.Name);
        return new DutyToday(
            now.HasRota, now.Today, deals, deals ? [.. turns.InOrder(names.Keys).Select(id => new OfficerInTurn(id.Value, names[id], now.OnDuty.Contains(id)))] : []);
    }
}
