using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>
/// Quartz.NET as the clock, with a store and a history of its own. What is due are rows of ours, so its store may be lost: the next
/// start writes the schedule anew, and what was missed while the process was down is picked up by the next run (docs/adr/0018).
/// </summary>
internal static class JobEngine
{
    public static void AddJobEngine(this IServiceCollection services, IReadOnlyList<ScheduledJob> schedule, IConfiguration configuration)
    {
        var database = DatabaseSettings.From(configuration);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "Jobs");
            quartz.UsePersistentStore(store =>
            {
                store.UseExecutionHistory();
                if (database.IsSqlServer)
                {
                    store.UseSqlServer(database.ConnectionString);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(OwnFile(configuration));
                }

                if (configuration.GetValue("Jobs:CreateTables", !database.IsSqlServer))
                {
                    store.ProvisionSchema();
                }
            });
            quartz.AddSchedulerListener(new ForgetRemovedJobs([.. schedule.Select(job => job.Name)]));
            foreach (var job in schedule)
            {
                quartz.ScheduleJob<QuartzJob>(
                    trigger => trigger.WithIdentity(job.Name).WithCronSchedule(job.Cron, cron => cron
                        .InTimeZone(LondonTime.Zone)
                        .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
                    detail => detail.WithIdentity(job.Name));
            }
        });
        services.AddQuartzHostedService(o =>
        {
            o.WaitForJobsToComplete = true;
            o.AwaitApplicationStarted = true;
        });
    }

    public static DateTime? NextAfter(string cron, DateTime utc) =>
        new CronExpression(cron, LondonTime.Zone).GetNextValidTimeAfter(new DateTimeOffset(utc))?.UtcDateTime;

    /// <summary>It has none; /administration/jobs shows what any engine ran.</summary>
    public static IEndpointConventionBuilder? MapDashboard(IEndpointRouteBuilder _) => null;

    /// <summary>Beside the database of cases and not in it, so that the clock never waits for the one writer there, nor that for the clock.</summary>
    private static string OwnFile(IConfiguration configuration)
    {
        var folder = configuration["Storage:Path"] ?? "data";
        Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "jobs.db") }.ToString();
    }

    /// <summary>One run at a time; whatever the engine thinks, the rows themselves decide who is first.</summary>
    [DisallowConcurrentExecution]
    internal sealed class QuartzJob(JobByName job) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await job.Run(context.JobDetail.Key.Name, cancellationToken);
    }

    /// <summary>What is declared replaces what is stored; what is no longer declared is taken away before anything runs.</summary>
    private sealed class ForgetRemovedJobs(HashSet<string> known) : ISchedulerListener
    {
        public async ValueTask SchedulerStarting(IScheduler scheduler, CancellationToken cancellationToken = default)
        {
            foreach (var stored in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
            {
                if (!known.Contains(stored.Name))
                {
                    await scheduler.DeleteJob(stored, cancellationToken);
                }
            }
        }
    }
}
