using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Api.Web;

internal static class WebSetup
{
    public static void AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSignIn();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddApi();
        services.AddHealthChecks().AddDbContextCheck();
        services.AddRazorPages().AddPageConventions();
        services.AddRouting(o => o.LowercaseUrls = true);

        // Sessions and antiforgery tokens must survive a restart and be readable by a second instance.
        var keys = Directory.CreateDirectory(Path.Combine(configuration["Storage:Path"] ?? "data", "keys"));
        services.AddDataProtection().SetApplicationName("case-management").PersistKeysToFileSystem(keys);
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseApiDocumentation();
        app.UseExceptionHandler();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentUser>().Introduce(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static void AddDbContextCheck(this IHealthChecksBuilder health) => health.AddCheck<DatabaseCheck>("database", tags: ["ready"]);
}
