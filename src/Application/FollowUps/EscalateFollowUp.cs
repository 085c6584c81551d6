using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>One follow-up that stayed undone goes to the team leaders. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EscalateFollowUpCommand(FollowUpId FollowUpId) : ICommand<bool>;

internal sealed class EscalateFollowUpHandler(ICaseDbContext db, FollowUpMessages messages, TimeProvider clock)
    : IRequestHandler<EscalateFollowUpCommand, bool>
{
    public async Task<bool> Handle(EscalateFollowUpCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var followUp = await db.FollowUps.RequireAsync(command.FollowUpId, null, cancellationToken);
        if (!followUp.AwaitsEscalation(now))
        {
            return false;
        }

        followUp.Escalate(now);
        await messages.TellOfEscalation(followUp, now, cancellationToken);
        return true;
    }
}
