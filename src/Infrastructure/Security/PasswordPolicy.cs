using CaseManagement.Domain.Security;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Infrastructure.Security;

/// <summary>The service's rule instead of the sign-in store's own; holds for every way in which a password is set.</summary>
internal sealed class PasswordPolicy : IPasswordValidator<AppUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) => Task.FromResult(
        PasswordRule.Fault(password ?? "", user.Email) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordPolicy), Description = fault })
            : IdentityResult.Success);
}
