using CaseManagement.Application.Digests;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every five minutes of the morning. Whether it is a working day, and who still waits for theirs, is decided by the command.</summary>
internal sealed class SendDailyDigestsJob(IMediator mediator) : IScheduledJob
{
    public Task<int> Run(CancellationToken ct) => mediator.Send(new SendDailyDigestsCommand(), ct);
}
