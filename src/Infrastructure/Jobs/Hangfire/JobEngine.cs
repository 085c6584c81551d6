using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;
using Cronos;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Hangfire as the clock (`-p:JobEngine=Hangfire`). On SQLite it keeps nothing on disk: what is due are rows of ours (docs/adr/0018).</summary>
internal static class JobEngine
{
    private static readonly RecurringJobOptions InLondon = new() { TimeZone = LondonTime.Zone, MisfireHandling = MisfireHandlingMode.Ignorable };

    public static void AddJobEngine(this IServiceCollection services, IReadOnlyList<ScheduledJob> schedule, IConfiguration configuration)
    {
        var database = DatabaseSettings.From(configuration);
        services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (database.IsSqlServer)
            {
                hangfire.UseSqlServerStorage(database.ConnectionString, new() { PrepareSchemaIfNecessary = configuration.GetValue("Jobs:CreateTables", false) });
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });
        services.AddHostedService(p => new Schedule(p.GetRequiredService<IRecurringJobManager>(), p.GetRequiredService<JobStorage>(), schedule));
        services.AddHangfireServer(o => o.SchedulePollingInterval = TimeSpan.FromSeconds(1));
    }

    public static DateTime? NextAfter(string cron, DateTime utc) => CronExpression.Parse(cron, CronFormat.IncludeSeconds).GetNextOccurrence(utc, LondonTime.Zone);

    /// <summary>Who may see it is for the caller to say; without that, Hangfire would show it to callers on this machine.</summary>
    public static IEndpointConventionBuilder? MapDashboard(IEndpointRouteBuilder routes) =>
        routes.MapHangfireDashboard(JobDashboard.Path, new DashboardOptions { Authorization = [] });

    /// <summary>What is declared replaces what is stored; what is no longer declared is taken away.</summary>
    private sealed class Schedule(IRecurringJobManager recurring, JobStorage storage, IReadOnlyList<ScheduledJob> schedule) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            using var connection = storage.GetConnection();
            foreach (var removed in connection.GetRecurringJobs().Select(stored => stored.Id).Except(schedule.Select(job => job.Name)))
            {
                recurring.RemoveIfExists(removed);
            }

            foreach (var job in schedule)
            {
                recurring.AddOrUpdate<HangfireJob>(job.Name, one => one.Run(job.Name, CancellationToken.None), job.Cron, InLondon);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>Hangfire makes one for each run. It tries none again: the next run does what this one left.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class HangfireJob(JobByName job)
{
    public Task Run(string name, CancellationToken ct) => job.Run(name, ct);
}
