using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>Ends the same way whether or not there is such an account.</summary>
[OpenToAnybody("Whoever forgot the password cannot sign in")]
[NotCaseData("Writes to the person's own address")]
public sealed record AskForPasswordLinkCommand(string Email) : ICommand;

internal sealed class AskForPasswordLinkValidator : AbstractValidator<AskForPasswordLinkCommand>
{
    public AskForPasswordLinkValidator() => RuleFor(c => c.Email).NotEmpty().WithMessage("Enter your e-mail address");
}

internal sealed class AskForPasswordLinkHandler(IUserAccounts accounts, PasswordMail mail) : IRequestHandler<AskForPasswordLinkCommand, Unit>
{
    public async Task<Unit> Handle(AskForPasswordLinkCommand command, CancellationToken cancellationToken)
    {
        if (await accounts.Find(command.Email.Trim(), cancellationToken) is { DisabledUtc: null } user)
        {
            await mail.Send(user, cancellationToken);
        }

        return Unit.Value;
    }
}
