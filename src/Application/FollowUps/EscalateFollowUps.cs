using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Follow-ups of one worker that stayed undone go to the team leaders. What somebody else was first with is left out.</summary>
/// <returns>How many went.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EscalateFollowUpsCommand(IReadOnlyList<FollowUpId> Ids) : ICommand<int>;

internal sealed class EscalateFollowUpsHandler(ICaseDbContext db, FollowUpMessages messages, TimeProvider clock)
    : IRequestHandler<EscalateFollowUpsCommand, int>
{
    public async Task<int> Handle(EscalateFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = await db.FollowUps.Where(f => command.Ids.Contains(f.Id)).ToListAsync(cancellationToken);
        late.RemoveAll(f => !f.AwaitsEscalation(now));
        late.ForEach(f => f.Escalate(now));
        await messages.TellOfEscalation(late, now, cancellationToken);
        return late.Count;
    }
}
