using CaseManagement.Application.Cases.Ending;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every minute. Which day has come is decided by the command.</summary>
internal sealed class WakeHeldCasesJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new WakeHeldCasesCommand(), ct);
}
