using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Security;

public static class SignInStore
{
    public const int ShortestPassword = 12;

    /// <summary>Users, roles, lockout, and a password rule by length alone: long ones are remembered and hard to guess.</summary>
    public static IdentityBuilder AddSignInStore(this IServiceCollection services) =>
        services
            .AddIdentityCore<AppUser>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = ShortestPassword;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CaseDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
}
