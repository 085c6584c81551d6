using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Whoever takes what waits for the team does it. It asks for no version: what matters is only whether a colleague was first, and of two who take it
/// at once the second is told so.
/// </summary>
[Requires(Permission.FollowUpsEdit)]
public sealed record TakeFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId) : ICommand, IConcernsCase, IJudgedAgain;

internal sealed class TakeFollowUpHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<TakeFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(TakeFollowUpCommand command, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, null, cancellationToken);
        if (followUp.AssignedToId != me)
        {
            followUp.Take(me);
            await db.KeepNextDue(about, followUp, cancellationToken);
        }

        return Unit.Value;
    }
}
