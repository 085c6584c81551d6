using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>What came of sending a claimed mail. A claim that ran out meanwhile is another's to settle.</summary>
/// <param name="Failure">Its kind, where it did not leave.</param>
[Requires(Permission.RunJobs)]
[NotCaseData("Mails to staff carry references only")]
public sealed record SettleOutboxMessageCommand(OutboxMessageId Id, Guid Claim, string? Failure) : ICommand;

internal sealed class SettleOutboxMessageHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<SettleOutboxMessageCommand, Unit>
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
        }
        else
        {
            message.MarkFailed(command.Failure, now);
        }

        return Unit.Value;
    }
}
