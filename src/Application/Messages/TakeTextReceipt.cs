using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>The gateway tells what became of a text. Of what is unknown here, or was told before, nothing comes, and nobody learns so.</summary>
/// <param name="Id">The gateway's own, of this sending.</param>
[Requires(Permission.RunJobs)]
[NotCaseData("Told by the text gateway; answers nothing")]
public sealed record TakeTextReceiptCommand(Guid Id, string? Reference, string? Status) : ICommand;

internal sealed class TakeTextReceiptHandler(ICaseDbContext db, MessageSending sending, TimeProvider clock) : IRequestHandler<TakeTextReceiptCommand, Unit>
{
    public async Task<Unit> Handle(TakeTextReceiptCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!Guid.TryParseExact(command.Reference, "N", out var reference))
        {
            return Unit.Value;
        }

        var id = PersonMessageId.From(reference);
        var message = await db.PersonMessages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (message?.State == PersonMessageState.Left && message.TakeReceipt(command.Id))
        {
            await Take(message, command.Status, now, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task Take(PersonMessage message, string? status, DateTime now, CancellationToken ct)
    {
        switch (status)
        {
            case "delivered":
                message.Delivered(now);
                break;
            case "permanent-failure":
                await sending.Failed(message.Id, "The number does not work", now, ct);
                await MarkNotWorking(message, now, ct);
                break;
            case "temporary-failure" or "technical-failure":
                await TryAgain(message, now, ct);
                break;
        }
    }

    private async Task TryAgain(PersonMessage message, DateTime now, CancellationToken ct)
    {
        var key = OutboxMessage.KeyOf(message.Id);
        var row = await db.Outbox.SingleAsync(m => m.Key == key, ct);
        row.ComeBack("The telephone was not reached", now);
        if (row.State == OutboxState.Failed)
        {
            await sending.Failed(message.Id, "The telephone was not reached", now, ct);
        }
        else
        {
            message.TryAgain();
        }
    }

    private async Task MarkNotWorking(PersonMessage message, DateTime now, CancellationToken ct)
    {
        var about = await db.Cases.RequireAsync(message.CaseId, null, ct);
        var person = await db.People.RequireAsync(about.PersonId, null, ct);
        if (person.ContactPoints.Any(p => p.Id == message.ContactPointId) && person.MarkNotWorking(message.ContactPointId, null, now) && about.LeadWorkerId is { } lead)
        {
            db.Notifications.Add(new Notification(
                lead, "contact-point-not-working", $"{about.Reference}: a number does not work any more", SiteLinks.SafeContact(about.Id),
                $"contact-point-not-working:{message.Id.Value:N}", now));
        }
    }
}
