using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseManagement.Infrastructure.Security;

/// <summary>
/// Counts wrong passwords and shuts an account for a while after too many. Counted in one statement, so that many tries at
/// the same moment count as many. Logs name the user by id only.
/// </summary>
internal sealed partial class SignInTries(
    CaseDbContext db, IPasswordHasher<AppUser> hasher, IOptions<IdentityOptions> options, TimeProvider clock, ILogger<SignInTries> logger)
{
    private static readonly AppUser Nobody = new();

    private static string? _nobodysPassword;

    private LockoutOptions Lockout => options.Value.Lockout;

    /// <summary>Takes as long as a wrong password of somebody who exists.</summary>
    public void CountUnknown(string password)
    {
        _nobodysPassword ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, _nobodysPassword, password);
        RefusedUnknown();
    }

    public async Task<bool> Allow(AppUser user, bool isRight, CancellationToken ct)
    {
        if (user.DisabledUtc is not null || user.LockoutEnd > clock.GetUtcNow())
        {
            Refused(user.Id, user.DisabledUtc is null ? "locked" : "disabled");
            return false;
        }

        if (isRight)
        {
            await Forget(user, ct);
            return true;
        }

        await CountWrong(user.Id, ct);
        return false;
    }

    public async Task Forget(AppUser user, CancellationToken ct)
    {
        if (user.AccessFailedCount > 0 || user.LockoutEnd is not null)
        {
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), ct);
        }
    }

    private async Task CountWrong(Guid id, CancellationToken ct)
    {
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), ct);

        DateTimeOffset? until = clock.GetUtcNow() + Lockout.DefaultLockoutTimeSpan;
        var most = Lockout.MaxFailedAccessAttempts;
        var locked = await db.Users.Where(u => u.Id == id && u.AccessFailedCount >= most).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), ct);
        if (locked > 0)
        {
            LockedOut(id);
        }
        else
        {
            Refused(id, "wrong password");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in refused: no such user")]
    private partial void RefusedUnknown();

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in of user {UserId} refused: {Reason}")]
    private partial void Refused(Guid userId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "User {UserId} is locked out after too many wrong passwords")]
    private partial void LockedOut(Guid userId);
}
