using CaseManagement.Application.Documents;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every ten minutes.</summary>
internal sealed class SweepDocumentsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new SweepDocumentsCommand(), ct);
}
