using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>What came of sending a claimed mail. A claim that ran out meanwhile is another's to settle.</summary>
/// <param name="Failure">Its kind, where it did not leave.</param>
/// <param name="ForGood">No further try can help.</param>
[Requires(Permission.RunJobs)]
[NotCaseData("Shows nothing")]
public sealed record SettleOutboxMessageCommand(OutboxMessageId Id, Guid Claim, string? Failure, bool ForGood = false) : ICommand;

internal sealed class SettleOutboxMessageHandler(ICaseDbContext db, MessageSending messages, TimeProvider clock) : IRequestHandler<SettleOutboxMessageCommand, Unit>
{
    public async Task<Unit> Handle(SettleOutboxMessageCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var message = await db.Outbox.SingleAsync(m => m.Id == command.Id, cancellationToken);
        if (message.ClaimedBy != command.Claim)
        {
            return Unit.Value;
        }

        if (command.Failure is null)
        {
            message.MarkSent(now);
            if (message.FeedbackRequestId is { } feedback)
            {
                (await db.FeedbackRequests.RequireAsync(feedback, null, cancellationToken)).Left();
            }
            else if (message.PersonMessageId is { } reminder)
            {
                await messages.Left(reminder, now, cancellationToken);
            }
        }
        else
        {
            message.MarkFailed(command.Failure, now, command.ForGood);
            if (message is { State: OutboxState.Failed, PersonMessageId: { } lost })
            {
                await messages.Failed(lost, "It could not be sent", now, cancellationToken);
            }
        }

        return Unit.Value;
    }
}
