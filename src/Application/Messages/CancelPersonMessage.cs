using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>A message that waits does not leave any more.</summary>
[Requires(Permission.CasesEdit)]
public sealed record CancelPersonMessageCommand(CaseId CaseId, PersonMessageId MessageId, long Version) : ICommand, IConcernsCase;

internal sealed class CancelPersonMessageHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<CancelPersonMessageCommand, Unit>
{
    public async Task<Unit> Handle(CancelPersonMessageCommand command, CancellationToken cancellationToken)
    {
        var message = await db.PersonMessages.RequireAsync(command.MessageId, command.Version, cancellationToken);
        if (message.CaseId != command.CaseId)
        {
            throw new NotFoundException();
        }

        await db.KeepBack(message, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return Unit.Value;
    }
}

internal static class MessageKeeping
{
    /// <summary>Neither the message nor its row in the outbox goes on. What is on its way already cannot be stopped.</summary>
    public static async Task KeepBack(this ICaseDbContext db, PersonMessage message, DateTime now, CancellationToken ct)
    {
        var key = OutboxMessage.KeyOf(message.Id);
        var waiting = await db.Outbox.SingleAsync(m => m.Key == key, ct);
        Refuse.If(waiting.State == OutboxState.Sending, MessageErrors.OnItsWay);
        message.Cancel(now);
        waiting.Stop();
    }
}
