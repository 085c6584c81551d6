using CaseManagement.Infrastructure.Intake;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every ten seconds. What a file holds is taken by the same command as what a force posts.</summary>
internal sealed class WatchInboxJob(Inbox inbox) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => inbox.Look(ct);
}
