using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.Running;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Running;

/// <summary>How the service does: what waits, what failed, which ways out are open.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Counts, durations and names of jobs")]
public sealed record GetServiceHealthQuery : IQuery<ServiceHealth>;

/// <param name="FailedMails">Emails and texts that wait for a person.</param>
/// <param name="FailedJobs">Those whose last run failed.</param>
/// <param name="LateJobs">Those that should have run and did not; all of them where no machine runs jobs.</param>
public sealed record ServiceHealth(
    DateTime AtUtc, IReadOnlyList<QueueHealth> Queues, int FailedMails, bool MailsLeave, bool TextsLeave, IReadOnlyList<string> FailedJobs, IReadOnlyList<string> LateJobs)
{
    public bool IsGood => MailsLeave && FailedMails == 0 && FailedJobs.Count == 0 && LateJobs.Count == 0 && Queues.All(q => !q.IsLate);
}

/// <param name="IsLate">The first of them waits for longer than it should.</param>
public sealed record QueueHealth(string Name, int Length, TimeSpan Oldest, bool IsLate);

internal sealed class GetServiceHealthHandler(
    ICaseDbContext db, ServiceQueues queues, IJobPlan plan, IMailSender mails, ITextSender texts, TimeProvider clock) : IRequestHandler<GetServiceHealthQuery, ServiceHealth>
{
    /// <summary>A job that takes long, or a machine that starts anew, is not late yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<ServiceHealth> Handle(GetServiceHealthQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await queues.Now(cancellationToken);
        var jobs = await LastRuns(now, cancellationToken);
        var first = await db.JobRuns.MinAsync(r => (DateTime?)r.CreatedUtc, cancellationToken);
        return new ServiceHealth(
            now,
            [.. waiting.Select(q => new QueueHealth(q.Name, q.Length, q.Oldest, q.Name != "quarantine" && q.Oldest > Patience))],
            await queues.FailedMails(cancellationToken),
            mails.IsConfigured,
            texts.IsConfigured,
            [.. jobs.Where(j => j.Last?.State == JobRunState.Failed).Select(j => j.Job.Name)],
            [.. jobs.Where(j => j.Job.NextUtc is not null && IsLate(j.Job, j.Last?.EndedUtc ?? j.Last?.CreatedUtc ?? first, now)).Select(j => j.Job.Name)]);
    }

    /// <summary>It is so long ago that it ran, or that any job ran where it never did, that its next time after that is over.</summary>
    private bool IsLate(PlannedJob job, DateTime? since, DateTime now) =>
        since is not { } utc || plan.Jobs(utc + Patience).First(j => j.Name == job.Name).NextUtc + Patience < now;

    private async Task<IReadOnlyList<(PlannedJob Job, JobRun? Last)>> LastRuns(DateTime now, CancellationToken ct)
    {
        var jobs = new List<(PlannedJob, JobRun?)>();
        foreach (var job in plan.Jobs(now))
        {
            var runs = db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name && r.State != JobRunState.Asked);
            jobs.Add((job, await runs.OrderByDescending(r => r.CreatedUtc).ThenByDescending(r => r.Id).FirstOrDefaultAsync(ct)));
        }

        return jobs;
    }
}
