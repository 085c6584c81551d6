using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Security;

public static class SignInStore
{
    /// <summary>Users, roles, lockout, and the service's own password rule.</summary>
    public static IdentityBuilder AddSignInStore(this IServiceCollection services)
    {
        services.AddScoped<IUserAccounts, UserAccounts>();
        services.AddScoped<IUserActs, UserActs>();
        services.AddScoped<SignInTries>();
        services.AddScoped<RoleRows>();
        services.AddScoped<DemoGuard>();

        // Before the store adds its own: this rule replaces it.
        services.AddScoped<IPasswordValidator<AppUser>, PasswordPolicy>();
        return services
            .AddIdentityCore<AppUser>(o =>
            {
                o.User.RequireUniqueEmail = true;
                // Names are e-mail addresses, which may hold more than the default allows: o'neill@…
                o.User.AllowedUserNameCharacters = "";
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CaseDbContext>()
            .AddSignInManager()
            .AddTokenProvider<PasswordTokens>(PasswordTokens.Name);
    }
}
