using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>One follow-up falls due. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record RemindOfFollowUpCommand(FollowUpId FollowUpId) : ICommand<bool>;

internal sealed class RemindOfFollowUpHandler(ICaseDbContext db, FollowUpMessages messages, TimeProvider clock)
    : IRequestHandler<RemindOfFollowUpCommand, bool>
{
    public async Task<bool> Handle(RemindOfFollowUpCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var followUp = await db.FollowUps.RequireAsync(command.FollowUpId, null, cancellationToken);
        if (!followUp.AwaitsReminder(now))
        {
            return false;
        }

        followUp.FallDue(now);
        await messages.TellOfDue(followUp, now, cancellationToken);
        return true;
    }
}
