using CaseManagement.Application.Digests;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every five minutes of the day. Whether the week begins, and who still waits for theirs, is decided by the command.</summary>
internal sealed class SendWeeklyDigestsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new SendWeeklyDigestsCommand(), ct);
}
