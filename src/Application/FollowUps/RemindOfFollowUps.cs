using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Follow-ups of one worker fall due together. What somebody else was first with is left out.</summary>
/// <returns>How many fell due.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindOfFollowUpsCommand(IReadOnlyList<FollowUpId> Ids) : ICommand<int>;

internal sealed class RemindOfFollowUpsHandler(ICaseDbContext db, FollowUpMessages messages, TimeProvider clock)
    : IRequestHandler<RemindOfFollowUpsCommand, int>
{
    public async Task<int> Handle(RemindOfFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.FollowUps.Where(f => command.Ids.Contains(f.Id)).ToListAsync(cancellationToken);
        due.RemoveAll(f => !f.AwaitsReminder(now));
        due.ForEach(f => f.FallDue(now));
        await messages.TellOfDue(due, now, cancellationToken);
        return due.Count;
    }
}
