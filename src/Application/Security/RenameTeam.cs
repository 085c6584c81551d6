using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("A team, without anything of a person")]
public sealed record RenameTeamCommand(TeamId TeamId, string? Name, long ExpectedVersion) : ICommand;

internal sealed class RenameTeamValidator : AbstractValidator<RenameTeamCommand>
{
    public RenameTeamValidator() => RuleFor(c => c.Name).IsNameOfTeam();
}

internal sealed class RenameTeamHandler(ICaseDbContext db) : IRequestHandler<RenameTeamCommand, Unit>
{
    public async Task<Unit> Handle(RenameTeamCommand command, CancellationToken ct)
    {
        var team = await db.Teams.RequireAsync(command.TeamId, command.ExpectedVersion, ct);
        team.Rename(await db.FreeTeamName(command.Name!, team.Id, ct));
        return Unit.Value;
    }
}
