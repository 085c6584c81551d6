using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>The page that the engine itself brings, where it has one and runs here.</summary>
public static class JobDashboard
{
    public const string Path = "/admin/jobs/hangfire";

    /// <returns>What the caller must close to all but administrators; null where there is none.</returns>
    public static IEndpointConventionBuilder? MapJobDashboard(this IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Jobs:Enabled", true) ? JobEngine.MapDashboard(routes) : null;
}
