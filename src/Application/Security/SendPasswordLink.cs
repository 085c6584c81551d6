using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>An administrator sends somebody a new link, because the first was lost or is too old.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record SendPasswordLinkCommand(UserId UserId) : ICommand;

internal sealed class SendPasswordLinkHandler(IUserAccounts accounts, PasswordMail mail) : IRequestHandler<SendPasswordLinkCommand, Unit>
{
    public async Task<Unit> Handle(SendPasswordLinkCommand command, CancellationToken cancellationToken)
    {
        var user = await accounts.Require(command.UserId, null, cancellationToken);
        Refuse.If(user.DisabledUtc is not null, SecurityErrors.DisabledUser);
        await mail.Send(user, cancellationToken);
        return Unit.Value;
    }
}
