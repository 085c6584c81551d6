using CaseManagement.Application.FollowUps;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every minute. What is due is decided by the command.</summary>
internal sealed class RemindDueFollowUpsJob(IMediator mediator) : IScheduledJob
{
    public async Task<int> Run(CancellationToken ct)
    {
        var given = await mediator.Send(new RemindDueFollowUpsCommand(), ct);
        return given.Reminded + given.Escalated;
    }
}
