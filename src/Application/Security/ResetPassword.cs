using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

[OpenToAnybody("The link is the credential")]
[NotCaseData("About the person's own account")]
public sealed record ResetPasswordCommand(UserId UserId, string Token, string NewPassword) : ICommand;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPasswordCommand>
{
    public ResetPasswordValidator() => RuleFor(c => c.NewPassword).FollowsPasswordRule();
}

internal sealed class ResetPasswordHandler(IUserAccounts accounts, IUserActs acts) : IRequestHandler<ResetPasswordCommand, Unit>
{
    public async Task<Unit> Handle(ResetPasswordCommand command, CancellationToken cancellationToken)
    {
        await accounts.SetPasswordWithToken(command.UserId, command.Token, command.NewPassword);
        await acts.Write(command.UserId, new PasswordChanged(ByLink: true), cancellationToken);
        return Unit.Value;
    }
}

internal static class PasswordValidation
{
    public static void FollowsPasswordRule<T>(this IRuleBuilder<T, string> rule) => rule.Custom((password, context) =>
    {
        if (PasswordRule.Fault(password ?? "", email: null) is { } fault)
        {
            context.AddFailure(fault);
        }
    });
}
