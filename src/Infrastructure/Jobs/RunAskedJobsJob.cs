using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every five seconds: runs what somebody asked for. It stands in no list itself.</summary>
internal sealed class RunAskedJobsJob(ICaseDbContext db, JobRunner runner, IConfiguration configuration) : IScheduledJob
{
    public async Task<int> Run(CancellationToken ct)
    {
        var asked = await db.JobRuns.AsNoTracking().Where(r => r.State == JobRunState.Asked).OrderBy(r => r.CreatedUtc)
            .Select(r => new { r.Id, r.Job }).ToListAsync(ct);
        var ran = 0;
        foreach (var run in asked)
        {
            if (JobSchedule.From(configuration).SingleOrDefault(j => j.Name == run.Job) is { } job && await runner.RunAsked(job.Type, run.Id, ct))
            {
                ran++;
            }
        }

        return ran;
    }
}
