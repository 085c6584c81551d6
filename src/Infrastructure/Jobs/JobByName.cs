using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>What every engine calls at the time of a job. It knows jobs by their own names, so that what an engine stored outlives a type's.</summary>
public sealed partial class JobByName(JobRunner runner, IConfiguration configuration, ILogger<JobByName> log)
{
    public async Task Run(string name, CancellationToken ct)
    {
        try
        {
            // Another version of the service may have stored a job that this one does not know.
            if (JobSchedule.From(configuration).SingleOrDefault(job => job.Name == name) is { } job)
            {
                await runner.Run(job.Type, ct);
            }
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            LogFailed(name, failed);
            throw new InvalidOperationException(JobHistory.KindOf(failed)); // engines keep the text, which could speak of a person
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed")]
    private partial void LogFailed(string job, Exception failed);
}
