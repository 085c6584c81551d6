using CaseManagement.Application.ServiceLevels;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every minute. What is late is decided by the command.</summary>
internal sealed class WatchServiceLevelsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new WatchServiceLevelsCommand(), ct);
}
