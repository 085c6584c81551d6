using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

[Requires(Permission.OwnAccount)]
[NotCaseData("About the caller's own account")]
public sealed record ChangeOwnPasswordCommand(string CurrentPassword, string NewPassword) : ICommand;

internal sealed class ChangeOwnPasswordValidator : AbstractValidator<ChangeOwnPasswordCommand>
{
    public ChangeOwnPasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().WithMessage("Enter the password you use now");
        RuleFor(c => c.NewPassword).FollowsPasswordRule();
    }
}

internal sealed class ChangeOwnPasswordHandler(IUserAccounts accounts, IUserActs acts, ICurrentUser user) : IRequestHandler<ChangeOwnPasswordCommand, Unit>
{
    public async Task<Unit> Handle(ChangeOwnPasswordCommand command, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new NotFoundException();
        await accounts.ChangePassword(me, command.CurrentPassword, command.NewPassword);
        await acts.Write(me, new PasswordChanged(ByLink: false), cancellationToken);
        return Unit.Value;
    }
}
