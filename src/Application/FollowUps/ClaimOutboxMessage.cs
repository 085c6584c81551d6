using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Consents;
using CaseManagement.Application.Digests;
using CaseManagement.Application.Feedback;
using CaseManagement.Application.Messages;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Takes one mail for sending, for a while. Null where another instance has it, and where the consent on which it rests does not hold any more: then it
/// is stopped, with all else that rests on it. One that comes too late is stopped likewise, and one that keeps quiet hours waits.
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Mails to staff carry references only; one to a victim is asked of the safe-contact rule, and shown to nobody")]
public sealed record ClaimOutboxMessageCommand(OutboxMessageId Id) : ICommand<ClaimedMail?>;

public sealed record ClaimedMail(Guid Claim, Mail Mail)
{
    /// <summary>Where it leaves as a text instead.</summary>
    public TextMessage? Text { get; init; }
}

/// <param name="Lease">How long a claim holds; longer than any sending takes.</param>
public sealed record OutboxSettings(TimeSpan Lease);

internal sealed class ClaimOutboxMessageHandler(
    ICaseDbContext db, OutboxSettings settings, ConsentGate gate, ConsentStops stops, SafeSending safely, MessageSending messages, MailWishes wishes, TimeProvider clock)
    : IRequestHandler<ClaimOutboxMessageCommand, ClaimedMail?>
{
    public async Task<ClaimedMail?> Handle(ClaimOutboxMessageCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var message = await db.Outbox.SingleAsync(m => m.Id == command.Id, cancellationToken);
        if (!message.AwaitsSending(now))
        {
            return null;
        }

        if (message.IsExhausted)
        {
            message.MarkFailed("Nobody who took it was heard of again", now);
            if (message.PersonMessageId is { } lost)
            {
                await messages.Failed(lost, "It could not be sent", now, cancellationToken);
            }

            return null;
        }

        if (message.IsTooLate(now))
        {
            message.Stop();
            return null;
        }

        if (message.RestsOn is { } basis && !(await gate.Ask(basis, cancellationToken)).Holds)
        {
            var about = await db.Cases.RequireAsync(basis.CaseId, null, cancellationToken);
            await stops.Apply(about, basis, heldBefore: false, now, cancellationToken);
            message.Stop();
            return null;
        }

        var leave = await Leave(message, now, cancellationToken);
        if (leave.WaitUntilUtc is { } until)
        {
            message.WaitUntil(until);
            return null;
        }

        if (leave.Address is not { } to)
        {
            message.Withhold();
            return null;
        }

        var claim = Guid.NewGuid();
        var isRepeated = message.WasTakenBefore;
        message.Claim(claim, now, settings.Lease);
        var mail = new Mail(to, leave.Words?.Title ?? message.Subject, leave.Words?.Text ?? message.Body, Mail.IdOf(message.Key), isRepeated) { ToVictim = message.IsToVictim };
        var text = message.Way == OutboxWay.Text ? new TextMessage(to, mail.Body, $"{message.PersonMessageId!.Value.Value:N}") : null;
        return new ClaimedMail(claim, mail) { Text = text };
    }

    private async Task<SafeLeave> Leave(OutboxMessage message, DateTime now, CancellationToken ct) => message switch
    {
        { PersonMessageId: { } reminder } => await messages.Leave(reminder, now, ct),
        { FeedbackRequestId: { } feedback } => await safely.Leave(feedback, now, ct),
        { ToUserId: { } worker } => new SafeLeave(message.ToAddress, await wishes.QuietUntil(worker, now, ct)),
        _ => new SafeLeave(message.ToAddress, null),
    };
}
