using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record EnableUserCommand(UserId UserId, long ExpectedVersion) : ICommand;

internal sealed class EnableUserHandler(IUserAccounts accounts, IUserActs acts, WorkerProfiles workers, ICaseDbContext db) : IRequestHandler<EnableUserCommand, Unit>
{
    public async Task<Unit> Handle(EnableUserCommand command, CancellationToken cancellationToken)
    {
        var account = await accounts.Require(command.UserId, command.ExpectedVersion, cancellationToken);
        Refuse.If(account.DisabledUtc is null, SecurityErrors.NotDisabled);
        Refuse.If(
            account.Access.TeamId is { } team && await db.Teams.AnyAsync(t => t.Id == team && t.EndedUtc != null, cancellationToken), SecurityErrors.TeamEnded);

        await accounts.SetDisabled(command.UserId, null);
        await acts.Write(command.UserId, new UserEnabled(), cancellationToken);
        await workers.Follow(command.UserId, account.Access, disabled: false, null, cancellationToken);
        return Unit.Value;
    }
}
