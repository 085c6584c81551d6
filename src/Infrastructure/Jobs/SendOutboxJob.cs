using CaseManagement.Application.FollowUps;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every ten seconds.</summary>
internal sealed class SendOutboxJob(IMediator mediator) : IScheduledJob
{
    public async Task<int> Run(CancellationToken ct)
    {
        var mails = await mediator.Send(new SendOutboxCommand(), ct);
        return mails.Sent + mails.Failed;
    }
}
