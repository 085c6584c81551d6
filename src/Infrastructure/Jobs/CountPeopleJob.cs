using CaseManagement.Application.People.Matching;
using MediatR;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Every quarter of an hour: so a service that was just started soon knows how common names are. Each instance for itself.</summary>
internal sealed class CountPeopleJob(IMediator mediator) : IScheduledJob
{
    public async Task<int> Run(CancellationToken ct)
    {
        await mediator.Send(new CountPeopleCommand(), ct);
        return 1;
    }
}
