using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>
/// The person is out with their next request. What they did stays, and so do the cases they lead: shutting somebody out must
/// never wait for that, so their leaders are told at once to give them to others.
/// </summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record DisableUserCommand(UserId UserId, long ExpectedVersion) : ICommand;

internal sealed class DisableUserHandler(IUserAccounts accounts, IUserActs acts, WorkerProfiles workers, CaseloadNotice notice, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<DisableUserCommand, Unit>
{
    public async Task<Unit> Handle(DisableUserCommand command, CancellationToken cancellationToken)
    {
        var account = await accounts.Require(command.UserId, command.ExpectedVersion, cancellationToken);
        Refuse.If(account.DisabledUtc is not null, SecurityErrors.AlreadyDisabled);
        Refuse.If(command.UserId == user.UserId, SecurityErrors.DisableSelf);
        Refuse.If(
            account.Is(Roles.Administrator) && !await accounts.HasAdministratorBeside(command.UserId, cancellationToken), SecurityErrors.LastAdministrator);

        var now = clock.GetUtcNow().UtcDateTime;
        await accounts.SetDisabled(command.UserId, now);
        await acts.Write(command.UserId, new UserDisabled(), cancellationToken);
        await workers.Follow(command.UserId, account.Access, disabled: true, null, cancellationToken);
        await notice.TellLeaders(command.UserId, now, cancellationToken);
        return Unit.Value;
    }
}
