using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using MediatR;

namespace CaseManagement.Application.Security;

[Requires(Permission.OwnAccount)]
[NotCaseData("Ends a session")]
public sealed record SignOutCommand : ICommand;

internal sealed class SignOutHandler(IUserAccounts accounts) : IRequestHandler<SignOutCommand, Unit>
{
    public async Task<Unit> Handle(SignOutCommand command, CancellationToken cancellationToken)
    {
        await accounts.SignOut();
        return Unit.Value;
    }
}
