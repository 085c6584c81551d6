using CaseManagement.Infrastructure.Intake;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every five seconds, and as long as a file takes.</summary>
internal sealed class TakeImportsJob(ImportTaking taking) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => taking.Run(ct);
}
