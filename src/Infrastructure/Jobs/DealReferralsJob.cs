using CaseManagement.Application.Referrals;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every minute, and not while referrals are received: what comes in must not wait for it.</summary>
internal sealed class DealReferralsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new DealReferralsCommand(), ct);
}
