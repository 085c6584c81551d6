using CaseManagement.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>
/// Quartz.NET as the clock. It keeps nothing on disk: what is due are rows of our own, so a schedule in memory is all
/// that is needed, and what was missed while the process was down is picked up by the next run (docs/adr/0010).
/// </summary>
internal static class JobEngine
{
    private const string JobType = "type";

    public static void AddJobEngine(this IServiceCollection services, IReadOnlyList<ScheduledJob> schedule)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            foreach (var job in schedule)
            {
                quartz.ScheduleJob<QuartzJob>(
                    trigger => trigger.WithIdentity(job.Name).WithCronSchedule(job.Cron, cron => cron
                        .InTimeZone(LondonTime.Zone)
                        .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
                    detail => detail.WithIdentity(job.Name).UsingJobData(JobType, job.Type.AssemblyQualifiedName!));
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

    /// <summary>One run at a time in a process; between processes the rows themselves decide who is first.</summary>
    [DisallowConcurrentExecution]
    internal sealed class QuartzJob(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.Run(Type.GetType((string)context.MergedJobDataMap[JobType]!, throwOnError: true)!, cancellationToken);
    }
}
