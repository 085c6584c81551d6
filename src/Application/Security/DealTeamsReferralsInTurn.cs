using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>Whether new referrals of its inbox go to its contact officers in turn.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record DealTeamsReferralsInTurnCommand(TeamId TeamId, bool InTurn, long ExpectedVersion) : ICommand;

internal sealed class DealTeamsReferralsInTurnHandler(ICaseDbContext db) : IRequestHandler<DealTeamsReferralsInTurnCommand, Unit>
{
    public async Task<Unit> Handle(DealTeamsReferralsInTurnCommand command, CancellationToken ct)
    {
        (await db.Teams.RequireAsync(command.TeamId, command.ExpectedVersion, ct)).DealReferrals(command.InTurn);
        return Unit.Value;
    }
}
