using CaseManagement.Application.Volunteers;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every hour. What is over and what runs out is decided by the command.</summary>
internal sealed class LookAfterVolunteersJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new LookAfterVolunteersCommand(), ct);
}
