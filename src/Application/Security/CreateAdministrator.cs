using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Security;

/// <summary>
/// The first administrator of a new system, made by its operators on the command line. The result is a link to choose a
/// password, to be handed over by hand because no mail may be set up yet; none where a password is given.
/// </summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record CreateAdministratorCommand(string Email, string DisplayName, string? Password) : ICommand<string?>;

internal sealed class CreateAdministratorValidator : AbstractValidator<CreateAdministratorCommand>
{
    public CreateAdministratorValidator()
    {
        RuleFor(c => c.Email).IsWorkAddress();
        RuleFor(c => c.DisplayName).IsPersonsName();
        When(c => c.Password is not null, () => RuleFor(c => c.Password!).FollowsPasswordRule());
    }
}

internal sealed class CreateAdministratorHandler(IUserAccounts accounts, IUserActs acts, IPasswordLinks links)
    : IRequestHandler<CreateAdministratorCommand, string?>
{
    public async Task<string?> Handle(CreateAdministratorCommand command, CancellationToken cancellationToken)
    {
        var id = UserId.New();
        var email = command.Email.Trim();
        var access = new UserAccess(command.DisplayName.Trim(), null, [Roles.Administrator]);
        await accounts.Create(id, email, access);
        await acts.Write(id, new UserCreated(access.Roles, null, email, access.DisplayName), cancellationToken);
        if (command.Password is null)
        {
            return links.For(id, await accounts.IssuePasswordToken(id));
        }

        await accounts.SetPassword(id, command.Password);
        return null;
    }
}
