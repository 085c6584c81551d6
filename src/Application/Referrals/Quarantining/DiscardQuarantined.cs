using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals.Quarantining;

/// <summary>Nobody needs it any more. It stays where it is, out of the list of what waits.</summary>
[Requires(Permission.QuarantineWork)]
[NotCaseData("Shows nothing")]
public sealed record DiscardQuarantinedCommand(QuarantinedMessageId Id, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class DiscardQuarantinedValidator : AbstractValidator<DiscardQuarantinedCommand>
{
    public DiscardQuarantinedValidator() =>
        RuleFor(c => c.Reason).Given("Say why this message is not needed").FreeText(QuarantinedMessage.ReasonMaxLength);
}

internal sealed class DiscardQuarantinedHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<DiscardQuarantinedCommand, Unit>
{
    public async Task<Unit> Handle(DiscardQuarantinedCommand command, CancellationToken cancellationToken)
    {
        var message = await db.QuarantinedMessages.RequireAsync(command.Id, command.ExpectedVersion, cancellationToken);
        message.Discard(command.Reason!, user.UserId, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
