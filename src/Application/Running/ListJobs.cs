using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Running;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Running;

/// <summary>What the service does by the clock: when next, and what came of it last.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Names of jobs and counts; nothing of what they were about")]
public sealed record ListJobsQuery : IQuery<IReadOnlyList<JobRow>>;

/// <param name="IsBusy">It runs, or was asked for and is about to.</param>
/// <param name="LastFailedUtc">When it failed last, as far as the history goes.</param>
public sealed record JobRow(string Name, string Cron, DateTime? NextUtc, bool IsBusy, JobRunRow? Last, DateTime? LastFailedUtc);

internal sealed class ListJobsHandler(ICaseDbContext db, IJobPlan plan, IActorNames names, TimeProvider clock) : IRequestHandler<ListJobsQuery, IReadOnlyList<JobRow>>
{
    public async Task<IReadOnlyList<JobRow>> Handle(ListJobsQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = new List<JobRow>();
        foreach (var job in plan.Jobs(now))
        {
            var runs = db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name);
            var last = await runs.OrderByDescending(r => r.CreatedUtc).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
            var failed = await runs.Where(r => r.State == JobRunState.Failed).MaxAsync(r => r.EndedUtc, cancellationToken);
            var isBusy = await runs.AnyAsync(JobRun.Open(now), cancellationToken);
            var asker = last?.AskedById is { } by ? await names.Of([$"user:{by.Value}"], cancellationToken) : new Dictionary<string, string>();
            rows.Add(new JobRow(job.Name, job.Cron, job.NextUtc, isBusy, last is null ? null : JobRunRow.Of(last, asker, now), failed));
        }

        return rows;
    }
}
