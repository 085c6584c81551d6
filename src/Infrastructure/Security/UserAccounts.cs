using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

internal sealed class UserAccounts(UserManager<AppUser> users, SignInManager<AppUser> sessions, SignInTries tries, CaseDbContext db, TimeProvider clock)
    : IUserAccounts
{
    private const string PasswordPurpose = "choose-password";

    public async Task<bool> SignIn(string email, string password, CancellationToken ct)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            tries.CountUnknown(password);
            return false;
        }

        // The password is judged whatever else holds, so that no answer comes sooner than another.
        var isRight = await users.CheckPasswordAsync(user, password);
        if (!await tries.Allow(user, isRight, ct))
        {
            return false;
        }

        await sessions.SignInAsync(user, isPersistent: false);
        return true;
    }

    public Task SignOut() => sessions.SignOutAsync();

    public async Task<UserAccount> Require(UserId id, long? expectedVersion, CancellationToken ct)
    {
        var account = await Describe(await Load(id), ct);
        return expectedVersion is { } expected && expected != account.Version ? throw new StaleVersionException() : account;
    }

    public async Task<UserAccount?> Find(string email, CancellationToken ct) =>
        await users.FindByEmailAsync(email) is { } user ? await Describe(user, ct) : null;

    public async Task<IReadOnlyList<UserRow>> List(UserFilter filter, UserId? after, int most, CancellationToken ct)
    {
        var people = Chosen(filter);
        if (filter.Search is { } search)
        {
            var (inName, inEmail) = ($"%{Escape(search)}%", $"%{Escape(search.ToUpperInvariant())}%");
            people = people.Where(u => EF.Functions.Like(u.DisplayName, inName, "\\") || EF.Functions.Like(u.NormalizedEmail!, inEmail, "\\"));
        }

        if (after is { } last)
        {
            var end = await db.Users.Where(u => u.Id == last.Value).Select(u => new { u.DisplayName, u.NormalizedEmail }).SingleOrDefaultAsync(ct)
                ?? throw new NotFoundException();
            people = people.Where(u => u.DisplayName.CompareTo(end.DisplayName) > 0
                || (u.DisplayName == end.DisplayName && u.NormalizedEmail!.CompareTo(end.NormalizedEmail) > 0));
        }

        var rows = await people.OrderBy(u => u.DisplayName).ThenBy(u => u.NormalizedEmail).Take(most)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.Email,
                u.TeamId,
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
                u.DisabledUtc,
                HasPassword = u.PasswordHash != null,
            })
            .ToListAsync(ct);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id.Value, t => t.Name, ct);
        return
        [
            .. rows.Select(u => new UserRow(
                UserId.From(u.Id), u.DisplayName, u.Email ?? "", u.TeamId is { } team ? teams.GetValueOrDefault(team) : null, u.Roles, u.DisabledUtc, u.HasPassword)),
        ];
    }

    private IQueryable<AppUser> Chosen(UserFilter filter)
    {
        var people = db.Users.AsNoTracking();
        if (filter.TeamId is { } team)
        {
            people = people.Where(u => u.TeamId == team.Value);
        }

        if (filter.Role is { } role)
        {
            people = people.Where(u => db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == role)));
        }

        return filter.Disabled is { } disabled ? people.Where(u => u.DisabledUtc != null == disabled) : people;
    }

    public Task<bool> HasAdministratorBeside(UserId id, CancellationToken ct) =>
        db.UserRoles.Join(db.Roles.Where(r => r.Name == Roles.Administrator), u => u.RoleId, r => r.Id, (u, _) => u.UserId)
            .Join(db.Users.Where(u => u.DisabledUtc == null && u.Id != id.Value), userId => userId, u => u.Id, (_, u) => u.Id)
            .AnyAsync(ct);

    public async Task Create(UserId id, string email, UserAccess access)
    {
        var user = new AppUser { Id = id.Value, UserName = email, Email = email, EmailConfirmed = true };
        Assign(user, access);
        Demand(await users.CreateAsync(user));
        Demand(await users.AddToRolesAsync(user, access.Roles));
    }

    public async Task SetAccess(UserId id, UserAccess access)
    {
        var user = await Load(id);
        Assign(user, access);
        var held = await users.GetRolesAsync(user);
        Demand(await users.RemoveFromRolesAsync(user, held.Except(access.Roles)));
        Demand(await users.AddToRolesAsync(user, access.Roles.Except(held)));
        Demand(await users.UpdateSecurityStampAsync(user));
    }

    public async Task SetDisabled(UserId id, DateTime? sinceUtc)
    {
        var user = await Load(id);
        user.DisabledUtc = sinceUtc;
        Demand(await users.UpdateSecurityStampAsync(user));
    }

    public async Task<string> IssuePasswordToken(UserId id) =>
        await users.GenerateUserTokenAsync(await Load(id), PasswordTokens.Name, PasswordPurpose);

    public async Task SetPassword(UserId id, string password)
    {
        var user = await Load(id);
        Demand(await users.RemovePasswordAsync(user));
        Demand(await users.AddPasswordAsync(user, password));
        await tries.Forget(user, CancellationToken.None);
    }

    public async Task SetPasswordWithToken(UserId id, string token, string password)
    {
        var user = await users.FindByIdAsync(id.Value.ToString());
        var isGood = user is { DisabledUtc: null } && await users.VerifyUserTokenAsync(user, PasswordTokens.Name, PasswordPurpose, token);
        Refuse.If(!isGood, SecurityErrors.LinkInvalid);
        await SetPassword(id, password);
    }

    public async Task ChangePassword(UserId id, string current, string password)
    {
        var user = await Load(id);
        Demand(await users.ChangePasswordAsync(user, current, password));
        await sessions.RefreshSignInAsync(user);
    }

    private static void Assign(AppUser user, UserAccess access) =>
        (user.DisplayName, user.TeamId) = (access.DisplayName, access.TeamId?.Value);

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

    /// <summary>What the sign-in store refuses, in the service's own words and kinds of refusal.</summary>
    private static void Demand(IdentityResult result)
    {
        if (result.Succeeded)
        {
            return;
        }

        throw result.Errors.First() switch
        {
            { Code: nameof(IdentityErrorDescriber.ConcurrencyFailure) } => new StaleVersionException(),
            { Code: nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail) } =>
                Invalid("Email", "Somebody with this email address has an account already"),
            { Code: nameof(IdentityErrorDescriber.PasswordMismatch) } => Invalid("CurrentPassword", "This is not the password you use now"),
            { Code: nameof(PasswordPolicy) } error => Invalid("NewPassword", error.Description),
            var error => new InvalidOperationException("The sign-in store refused: " + error.Code),
        };
    }

    private static ValidationException Invalid(string field, string sentence) => new([new ValidationFailure(field, sentence)]);

    private async Task<AppUser> Load(UserId id) => await users.FindByIdAsync(id.Value.ToString()) ?? throw new NotFoundException();

    private async Task<UserAccount> Describe(AppUser user, CancellationToken ct)
    {
        var roles = await users.GetRolesAsync(user);
        var version = await db.Acts.Where(a => a.AggregateId == user.Id).MaxAsync(a => (int?)a.Sequence, ct) ?? 0;
        var lockedUntil = user.LockoutEnd > clock.GetUtcNow() ? user.LockoutEnd?.UtcDateTime : null;
        TeamId? team = user.TeamId is { } id ? TeamId.From(id) : null;
        return new UserAccount(
            UserId.From(user.Id), user.Email ?? "", new UserAccess(user.DisplayName, team, [.. roles.Order()]), user.DisabledUtc, lockedUntil,
            user.PasswordHash is not null, version);
    }
}
