using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Running;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>
/// Writes down that jobs ran. Each run has a row of its own, so that several machines do not stand in each other's way, and the
/// oldest rows go with each that is added. What is written does not wait for a job's cancellation.
/// </summary>
internal sealed class JobHistory(IServiceScopeFactory scopes, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<JobRunId?> Begin(string job, CancellationToken ct) => Write<JobRunId?>((db, _) =>
    {
        var run = JobRun.ByTheClock(job, Environment.MachineName, Now);
        db.JobRuns.Add(run);
        return Task.FromResult<JobRunId?>(run.Id);
    }, ct);

    /// <returns>Null where another instance was first.</returns>
    public async Task<JobRunId?> Take(JobRunId asked, CancellationToken ct)
    {
        try
        {
            return await Write<JobRunId?>(async (db, _) =>
            {
                if (await db.JobRuns.SingleOrDefaultAsync(r => r.Id == asked && r.State == JobRunState.Asked, ct) is not { } run)
                {
                    return null;
                }

                run.Begin(Environment.MachineName, Now);
                return run.Id;
            }, ct);
        }
        catch (StaleVersionException)
        {
            return null;
        }
    }

    public Task End(JobRunId id, int pieces) => End(id, run => run.End(pieces, Now));

    public Task End(JobRunId id, Exception failed, bool isStopped) => End(id, run =>
    {
        if (isStopped)
        {
            run.Stop(Now);
        }
        else
        {
            run.Fail(KindOf(failed), Now);
        }
    });

    /// <summary>The types of what went wrong; what it says could speak of a person.</summary>
    internal static string KindOf(Exception failed) => failed is AggregateException several
        ? string.Join(", ", several.Flatten().InnerExceptions.Select(f => f.GetType().Name).Distinct().Order())
        : failed.GetType().Name;

    private async Task End(JobRunId id, Action<JobRun> end) => await Write(async (db, kept) =>
    {
        if (await db.JobRuns.SingleOrDefaultAsync(r => r.Id == id) is not { } run)
        {
            return false;
        }

        end(run);
        if (run.IsIdle && await Before(db, run) is { IsIdle: true } idle)
        {
            idle.Again(Now);
            db.JobRuns.Remove(run);
            return true;
        }

        await EraseOldest(db, run.Job, kept);
        return true;
    }, CancellationToken.None);

    private static Task<JobRun?> Before(CaseDbContext db, JobRun run) => db.JobRuns
        .Where(r => r.Job == run.Job && r.Machine == run.Machine && r.Id != run.Id)
        .OrderByDescending(r => r.CreatedUtc).ThenByDescending(r => r.Id)
        .FirstOrDefaultAsync();

    private async Task EraseOldest(CaseDbContext db, string job, int kept)
    {
        var lost = Now - JobRun.LostAfter;
        var runs = db.JobRuns.Where(r => r.Job == job);
        var oldest = await runs.OrderByDescending(r => r.CreatedUtc).Skip(kept - 1).Select(r => (DateTime?)r.CreatedUtc).FirstOrDefaultAsync();
        await runs.Where(r => r.CreatedUtc < oldest && r.State != JobRunState.Asked && (r.State != JobRunState.Running || r.BegunUtc <= lost)).ExecuteDeleteAsync();
    }

    private async Task<T> Write<T>(Func<CaseDbContext, int, Task<T>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = (await scope.ServiceProvider.GetRequiredService<IReferenceData>().Current(ct)).Number(SettingKeys.JobRunsKept);
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(() => work(db, kept), ct);
    }
}
