using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every five minutes.</summary>
internal sealed class EraseDraftsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new EraseOldDraftsCommand(), ct);
}
