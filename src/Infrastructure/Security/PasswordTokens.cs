using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Infrastructure.Security;

/// <summary>
/// What a link to choose a password carries: for whom, until when, and the security stamp, which every change of the
/// password replaces; so it works once. Ours because the framework's own does not take its time from a clock.
/// </summary>
internal sealed class PasswordTokens(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<AppUser>
{
    public const string Name = "PasswordLink";

    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("CaseManagement.PasswordLink");

    public async Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user)
    {
        var ends = (clock.GetUtcNow() + GoodFor).Ticks.ToString(CultureInfo.InvariantCulture);
        return _protector.Protect(string.Join('|', purpose, user.Id, ends, await manager.GetSecurityStampAsync(user)));
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user) =>
        TryRead(token)?.Split('|') is [var forPurpose, var forUser, var ends, var stamp]
        && forPurpose == purpose
        && forUser == user.Id.ToString()
        && long.Parse(ends, CultureInfo.InvariantCulture) > clock.GetUtcNow().Ticks
        && stamp == await manager.GetSecurityStampAsync(user);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user) => Task.FromResult(false);

    private string? TryRead(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
