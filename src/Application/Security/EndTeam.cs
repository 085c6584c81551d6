using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record EndTeamCommand(TeamId TeamId, long ExpectedVersion) : ICommand;

internal sealed class EndTeamHandler(ICaseDbContext db, IStaffDirectory staff, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<EndTeamCommand, Unit>
{
    public async Task<Unit> Handle(EndTeamCommand command, CancellationToken ct)
    {
        var id = command.TeamId;
        var team = await db.Teams.RequireAsync(id, command.ExpectedVersion, ct);
        var holds = new TeamHoldings(
            (await staff.CountByTeam(ct)).GetValueOrDefault(id),
            await db.Cases.CountAsync(c => c.TeamId == id && c.ClosedUtc == null, ct),
            await db.Referrals.CountAsync(r => r.TeamId == id && r.Queue != ReferralQueue.Done, ct),
            (await referenceData.Current(ct)).ContactTeam == id);
        team.End(holds, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
