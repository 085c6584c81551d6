using System.Collections.Concurrent;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Running;
using CaseManagement.Domain.Running;
using CaseManagement.Infrastructure.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Runs a job once, as the service itself with that one permission, and writes down what came of it. Each engine's adapter calls it.</summary>
public sealed class JobRunner
{
    private readonly ConcurrentDictionary<string, Type> _running = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly JobHistory _history;

    internal JobRunner(IServiceScopeFactory scopes, JobHistory history) => (_scopes, _history) = (scopes, history);

    /// <summary>By the clock. Where it still runs in this process, this time is left out.</summary>
    public Task Run(Type job, CancellationToken ct) =>
        job == typeof(RunAskedJobsJob) ? Execute(job, ct) : Run(job, name => _history.Begin(name, ct), ct);

    /// <summary>Because somebody asked for it. Where it still runs in this process, or another instance took it, nothing is done.</summary>
    /// <returns>Whether it ran.</returns>
    internal Task<bool> RunAsked(Type job, JobRunId asked, CancellationToken ct) => Run(job, _ => _history.Take(asked, ct), ct);

    private async Task<bool> Run(Type job, Func<string, Task<JobRunId?>> begin, CancellationToken ct)
    {
        var name = JobSchedule.NameOf(job);
        if (!_running.TryAdd(name, job))
        {
            return false;
        }

        try
        {
            return await begin(name) is { } run && await Record(run, job, ct);
        }
        finally
        {
            _running.TryRemove(name, out _);
        }
    }

    private async Task<bool> Record(JobRunId run, Type job, CancellationToken ct)
    {
        try
        {
            await _history.End(run, await Execute(job, ct));
            Telemetry.JobRan(JobSchedule.NameOf(job), "done");
            return true;
        }
        catch (Exception failed)
        {
            Telemetry.JobRan(JobSchedule.NameOf(job), "failed");
            await _history.End(run, failed, ct.IsCancellationRequested);
            throw;
        }
    }

    private async Task<int> Execute(Type job, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        return await ((IScheduledJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, job)).Run(ct);
    }
}
