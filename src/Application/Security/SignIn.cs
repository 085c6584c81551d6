using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>Outside the unit of work, because a wrong try must be counted although it is refused.</summary>
[OpenToAnybody("Whoever signs in has no session yet")]
[NotCaseData("Begins a session")]
public sealed record SignInCommand(string Email, string Password) : ICommand, IRunsItsOwnUnitsOfWork;

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        RuleFor(c => c.Email).NotEmpty().WithMessage("Enter your e-mail address");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Enter your password");
    }
}

internal sealed class SignInHandler(IUserAccounts accounts) : IRequestHandler<SignInCommand, Unit>
{
    public async Task<Unit> Handle(SignInCommand command, CancellationToken cancellationToken)
    {
        var signedIn = await accounts.SignIn(command.Email.Trim(), command.Password, cancellationToken);
        Refuse.If(!signedIn, SecurityErrors.SignInRefused);
        return Unit.Value;
    }
}
