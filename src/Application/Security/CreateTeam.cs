using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record CreateTeamCommand(string? Name) : ICommand<TeamId>, IIdempotent;

internal sealed class CreateTeamValidator : AbstractValidator<CreateTeamCommand>
{
    public CreateTeamValidator() => RuleFor(c => c.Name).IsNameOfTeam();
}

internal sealed class CreateTeamHandler(ICaseDbContext db) : IRequestHandler<CreateTeamCommand, TeamId>
{
    public async Task<TeamId> Handle(CreateTeamCommand command, CancellationToken ct)
    {
        var team = Team.Create(TeamId.New(), await db.FreeTeamName(command.Name!, null, ct));
        db.Teams.Add(team);
        return team.Id;
    }
}
