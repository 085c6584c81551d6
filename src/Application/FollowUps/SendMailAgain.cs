using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>What kept it from leaving is mended: its attempts begin anew. Consent and safe contact are asked when it leaves, as ever.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Shows nothing")]
public sealed record SendMailAgainCommand(OutboxMessageId Id, long ExpectedVersion) : ICommand;

internal sealed class SendMailAgainHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<SendMailAgainCommand, Unit>
{
    public async Task<Unit> Handle(SendMailAgainCommand command, CancellationToken cancellationToken)
    {
        var mail = await db.Outbox.RequireAsync(command.Id, command.ExpectedVersion, cancellationToken);
        mail.SendAgain(clock.GetUtcNow().UtcDateTime);
        if (mail.PersonMessageId is { } reminder)
        {
            (await db.PersonMessages.RequireAsync(reminder, null, cancellationToken)).TryAgain();
        }

        return Unit.Value;
    }
}
