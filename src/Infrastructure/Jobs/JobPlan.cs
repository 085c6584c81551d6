using CaseManagement.Application.Running;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Jobs;

internal sealed class JobPlan(IConfiguration configuration) : IJobPlan
{
    private readonly IReadOnlyList<ScheduledJob> _schedule = [.. JobSchedule.From(configuration).Where(job => job.Type != typeof(RunAskedJobsJob))];

    public IReadOnlyList<PlannedJob> Jobs(DateTime after) => [.. _schedule.Select(job => new PlannedJob(job.Name, job.Cron, JobEngine.NextAfter(job.Cron, after)))];
}
