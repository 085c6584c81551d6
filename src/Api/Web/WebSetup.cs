using CaseManagement.Api.Live;
using CaseManagement.Api.Telemetry;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Api.Web;

internal static class WebSetup
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>The address that operators rely on, unless ASPNETCORE_URLS or a port setting says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    /// <summary>One JSON object a line for whatever collects logs; plain text for a developer.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }
    }

    public static void AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSignIn();
        services.AddRateLimits(configuration);
        services.AddScoped<IPasswordLinks, PasswordLinks>();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ApiProblems.Complete).AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddApi();
        services.AddHealthChecks().AddDbContextCheck();
        services.AddHealthChecks().AddCheck<MailCheck>("mail", tags: ["ready"]);
        services.AddTelemetry(configuration);
        services.AddSignalR();
        services.AddSingleton<LiveConnections>().AddHostedService<LiveNotices>();
        services.AddRazorPages().AddPageConventions();
        services.AddAntiforgery(o => o.Cookie.Name = "vcs-antiforgery");
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddMemoryCache().AddSingleton<SearchMemory>();

        // Sessions and antiforgery tokens must survive a restart and be readable by a second instance.
        var keys = Directory.CreateDirectory(Path.Combine(configuration["Storage:Path"] ?? "data", "keys"));
        services.AddDataProtection().SetApplicationName("case-management").PersistKeysToFileSystem(keys);
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseTransportSecurity();
        app.UseSecurityHeaders();
        app.UseApiDocumentation();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));

        // After them, so that an error page is looked up by its own address.
        app.UseRouting();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentUser>().Introduce(context.User);
            return next(context);
        });
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Every cookie, whoever sets it, travels over TLS alone, and browsers keep to it. A developer's own machine has none.</summary>
    private static void UseTransportSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static void AddDbContextCheck(this IHealthChecksBuilder health) => health.AddCheck<DatabaseCheck>("database", tags: ["ready"]);
}
