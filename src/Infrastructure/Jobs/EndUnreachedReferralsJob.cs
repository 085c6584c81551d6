using CaseManagement.Application.Contacts;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every ten minutes. Whose time is over, and what then, is decided by the command.</summary>
internal sealed class EndUnreachedReferralsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new EndUnreachedReferralsCommand(), ct);
}
