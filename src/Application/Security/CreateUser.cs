using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

/// <summary>The person gets an e-mail with a link to choose a password.</summary>
[Requires(Permission.UsersManage)]
[NotCaseData("About a colleague's account")]
public sealed record CreateUserCommand(string Email, string DisplayName, TeamId? TeamId, IReadOnlyList<string> Roles, WorkerProfile? Worker) : ICommand<UserId>;

internal sealed class CreateUserValidator : AbstractValidator<CreateUserCommand>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.Email).IsWorkAddress();
        RuleFor(c => c.DisplayName).IsPersonsName();
        RuleFor(c => c.TeamId).IsTeamFor(c => c.Roles);
        RuleFor(c => c.Roles).AreRoles();
        RuleFor(c => c.Worker!.Capacity).IsCapacity().When(c => c.Worker is not null && c.Roles.Contains(Roles.CaseWorker));
    }
}

internal sealed class CreateUserHandler(IUserAccounts accounts, IUserActs acts, WorkerProfiles workers, PasswordMail mail, ICaseDbContext db)
    : IRequestHandler<CreateUserCommand, UserId>
{
    public async Task<UserId> Handle(CreateUserCommand command, CancellationToken cancellationToken)
    {
        await db.RequireTeam(command.TeamId, cancellationToken);
        var id = UserId.New();
        var email = command.Email.Trim();
        var access = new UserAccess(command.DisplayName.Trim(), command.TeamId, command.Roles);

        await accounts.Create(id, email, access);
        await acts.Write(id, new UserCreated(access.Roles, access.TeamId?.Value, email, access.DisplayName), cancellationToken);
        await workers.Follow(id, access, disabled: false, command.Worker, cancellationToken);
        await mail.Send(await accounts.Require(id, null, cancellationToken), cancellationToken);
        return id;
    }
}

internal static class UserShapes
{
    public static void IsWorkAddress<T>(this IRuleBuilder<T, string> email) => email
        .NotEmpty().WithMessage("Enter an email address")
        .MaximumLength(OutboxMessage.AddressMaxLength).WithMessage($"The email address must be {OutboxMessage.AddressMaxLength} characters or fewer")
        .Must(e => string.IsNullOrWhiteSpace(e) || EmailAddress.IsValid(e))
        .WithMessage("Enter an email address in the correct format, like name@example.org");

    public static async Task RequireTeam(this ICaseDbContext db, TeamId? team, CancellationToken ct) =>
        Refuse.If(team is { } id && !await db.Teams.AnyAsync(t => t.Id == id && t.EndedUtc == null, ct), SecurityErrors.UnknownTeam);
}
