using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Running;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Running;

/// <summary>
/// Has a job run now. It is only asked for here; the next instance that runs jobs takes it within seconds, so that it is not lost
/// with this process and runs where jobs run.
/// </summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Names of jobs")]
public sealed record AskForJobRunCommand(string Job) : ICommand<JobRunId>, IIdempotent;

internal sealed class AskForJobRunHandler(ICaseDbContext db, IJobPlan plan, ICurrentUser user, TimeProvider clock) : IRequestHandler<AskForJobRunCommand, JobRunId>
{
    public async Task<JobRunId> Handle(AskForJobRunCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var job = plan.Jobs(now).SingleOrDefault(j => j.Name == command.Job) ?? throw new NotFoundException();
        Refuse.If(await db.JobRuns.Where(r => r.Job == job.Name).AnyAsync(JobRun.Open(now), cancellationToken), RunningErrors.RunsAlready);

        var run = JobRun.Ask(job.Name, user.UserId, now);
        db.JobRuns.Add(run);
        return run.Id;
    }
}
