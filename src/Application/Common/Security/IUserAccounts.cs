using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common.Security;

/// <summary>The people who sign in, kept by the sign-in store. What it refuses comes as an exception like every other refusal.</summary>
public interface IUserAccounts
{
    /// <summary>
    /// Begins a session where the password is right and the account may be used; false in every other case. A wrong try
    /// is counted at once, so this must not run inside a unit of work that is then given up.
    /// </summary>
    Task<bool> SignIn(string email, string password, CancellationToken ct);

    Task SignOut();

    /// <exception cref="NotFoundException">When there is no such user.</exception>
    /// <exception cref="StaleVersionException">When the user was changed since the caller looked.</exception>
    Task<UserAccount> Require(UserId id, long? expectedVersion, CancellationToken ct);

    Task<UserAccount?> Find(string email, CancellationToken ct);

    /// <summary>By name; those after the given one.</summary>
    Task<IReadOnlyList<UserRow>> List(UserFilter filter, UserId? after, int most, CancellationToken ct);

    /// <summary>Whether another person who may sign in is an administrator.</summary>
    Task<bool> HasAdministratorBeside(UserId id, CancellationToken ct);

    Task Create(UserId id, string email, UserAccess access);

    /// <summary>Sets name, team and roles, and ends the person's sessions.</summary>
    Task SetAccess(UserId id, UserAccess access);

    /// <summary>Shuts the account out from an instant on, or lets it in again; ends the person's sessions.</summary>
    Task SetDisabled(UserId id, DateTime? sinceUtc);

    /// <summary>Good once and for a day.</summary>
    Task<string> IssuePasswordToken(UserId id);

    Task SetPassword(UserId id, string password);

    /// <exception cref="DomainRuleException">When the token is not good.</exception>
    Task SetPasswordWithToken(UserId id, string token, string password);

    /// <summary>Ends every session of the person but this one.</summary>
    Task ChangePassword(UserId id, string current, string password);
}

/// <summary>Which accounts are listed. What is null does not choose.</summary>
/// <param name="Search">Part of a name or an e-mail address.</param>
/// <param name="Disabled">Those that are disabled, or those that are not.</param>
public sealed record UserFilter(string? Search = null, TeamId? TeamId = null, string? Role = null, bool? Disabled = null);

/// <summary>What an administrator decides about a person.</summary>
public sealed record UserAccess(string DisplayName, TeamId? TeamId, IReadOnlyList<string> Roles);

/// <param name="Version">Counts the acts of this person's account and worker profile.</param>
public sealed record UserAccount(
    UserId Id, string Email, UserAccess Access, DateTime? DisabledUtc, DateTime? LockedOutUntilUtc, bool HasPassword, long Version)
{
    public bool Is(string role) => Access.Roles.Contains(role);
}

public sealed record UserRow(
    UserId Id, string DisplayName, string Email, string? Team, IReadOnlyList<string> Roles, DateTime? DisabledUtc, bool HasPassword);

/// <summary>Files acts of a person's account in the current unit of work; an account is no aggregate of ours that could announce them.</summary>
public interface IUserActs
{
    Task Write(UserId user, DomainEvent happened, CancellationToken ct);
}

/// <summary>The address at which a person chooses a password.</summary>
public interface IPasswordLinks
{
    string For(UserId user, string token);
}
