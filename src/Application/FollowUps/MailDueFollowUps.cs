using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>One mail of what fell due to a worker and was not mailed yet; of what waits for teams, one to each of their leaders.</summary>
/// <param name="WorkerId">Null for what nobody has taken.</param>
/// <param name="AtMost">What one mail lists.</param>
/// <returns>How many follow-ups were dealt with; as many as are asked for at once where there may be more.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("References only, to whoever has promised it")]
public sealed record MailDueFollowUpsCommand(UserId? WorkerId, int AtMost) : ICommand<int>;

internal sealed class MailDueFollowUpsHandler(ICaseDbContext db, FollowUpMessages messages, TimeProvider clock) : IRequestHandler<MailDueFollowUpsCommand, int>
{
    public async Task<int> Handle(MailDueFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var waiting = await db.FollowUps.AsNoTracking()
            .Where(f => f.MailWaits && f.AssignedToId == command.WorkerId).OrderBy(f => f.DueUtc).ThenBy(f => f.Id).Take(command.AtMost)
            .ToListAsync(cancellationToken);
        var ids = waiting.ConvertAll(f => f.Id);

        // It is no change of the follow-ups themselves: whoever has one open on a page need not look again.
        var taken = await db.FollowUps.Where(f => f.MailWaits && ids.Contains(f.Id)).ExecuteUpdateAsync(set => set.SetProperty(f => f.MailWaits, false), cancellationToken);
        if (taken != ids.Count)
        {
            throw new StaleVersionException();
        }

        var told = waiting.FindAll(f => f.Status is FollowUpStatus.Due or FollowUpStatus.Escalated);
        await messages.MailOfDue(told, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return waiting.Count;
    }
}
