using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>Name, team and roles. The person's sessions end, so that what was taken from them is gone at once.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record ChangeUserAccessCommand(UserId UserId, string DisplayName, TeamId? TeamId, IReadOnlyList<string> Roles, long ExpectedVersion) : ICommand;

internal sealed class ChangeUserAccessValidator : AbstractValidator<ChangeUserAccessCommand>
{
    public ChangeUserAccessValidator()
    {
        RuleFor(c => c.DisplayName).IsPersonsName();
        RuleFor(c => c.TeamId).IsTeamFor(c => c.Roles);
        RuleFor(c => c.Roles).AreRoles();
    }
}

internal sealed class ChangeUserAccessHandler(IUserAccounts accounts, IUserActs acts, WorkerProfiles workers, ICaseDbContext db, ICurrentUser user)
    : IRequestHandler<ChangeUserAccessCommand, Unit>
{
    public async Task<Unit> Handle(ChangeUserAccessCommand command, CancellationToken cancellationToken)
    {
        var was = await accounts.Require(command.UserId, command.ExpectedVersion, cancellationToken);
        var next = new UserAccess(command.DisplayName.Trim(), command.TeamId, command.Roles);
        if (was.Is(Roles.Administrator) && !next.Roles.Contains(Roles.Administrator))
        {
            Refuse.If(command.UserId == user.UserId, SecurityErrors.OwnAdministratorRole);
            Refuse.If(!await accounts.HasAdministratorBeside(command.UserId, cancellationToken), SecurityErrors.LastAdministrator);
        }

        await db.RequireTeam(next.TeamId, cancellationToken);
        await accounts.SetAccess(command.UserId, next);
        foreach (var happened in Differences(was.Access, next))
        {
            await acts.Write(command.UserId, happened, cancellationToken);
        }

        await workers.Follow(command.UserId, next, was.DisabledUtc is not null, null, cancellationToken);
        return Unit.Value;
    }

    private static IEnumerable<DomainEvent> Differences(UserAccess was, UserAccess next)
    {
        if (!was.Roles.ToHashSet().SetEquals(next.Roles))
        {
            yield return new UserRolesChanged(was.Roles, next.Roles);
        }

        if (was.TeamId != next.TeamId)
        {
            yield return new UserTeamChanged(was.TeamId?.Value, next.TeamId?.Value);
        }

        if (was.DisplayName != next.DisplayName)
        {
            yield return new UserRenamed(was.DisplayName, next.DisplayName);
        }
    }
}
