using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Running;

/// <summary>One job with its last runs, the newest first.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Names of jobs and counts; nothing of what they were about")]
public sealed record GetJobQuery(string Name) : IQuery<JobDetails>;

public sealed record JobDetails(string Name, string Cron, DateTime? NextUtc, bool IsBusy, IReadOnlyList<JobRunRow> Runs);

internal sealed class GetJobHandler(ICaseDbContext db, IJobPlan plan, IActorNames names, TimeProvider clock) : IRequestHandler<GetJobQuery, JobDetails>
{
    private const int Most = 200;

    public async Task<JobDetails> Handle(GetJobQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var job = plan.Jobs(now).SingleOrDefault(j => j.Name == query.Name) ?? throw new NotFoundException();
        var runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name)
            .OrderByDescending(r => r.CreatedUtc).ThenByDescending(r => r.Id).Take(Most).ToListAsync(cancellationToken);
        var askers = await names.Of([.. runs.Select(r => r.AskedById).OfType<Domain.Security.UserId>().Select(id => $"user:{id.Value}").Distinct()], cancellationToken);
        return new JobDetails(job.Name, job.Cron, job.NextUtc, runs.Any(r => r.IsOpen(now)), [.. runs.Select(r => JobRunRow.Of(r, askers, now))]);
    }
}
