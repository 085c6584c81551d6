using CaseManagement.Application.FollowUps;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every ten seconds.</summary>
internal sealed class SendOutboxJob(IMediator mediator) : IScheduledJob
{
    public Task Run(CancellationToken ct) => mediator.Send(new SendOutboxCommand(), ct);
}
