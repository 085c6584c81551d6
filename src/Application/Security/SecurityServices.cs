using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Application.Security;

internal static class SecurityServices
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddScoped<PasswordMail>();
        services.AddScoped<WorkerProfiles>();
    }
}
