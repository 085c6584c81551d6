using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>It need not leave any more. That it was written stays, what it said does not.</summary>
[Requires(Permission.ServiceRun)]
[NotCaseData("Shows nothing")]
public sealed record GiveUpMailCommand(OutboxMessageId Id, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class GiveUpMailValidator : AbstractValidator<GiveUpMailCommand>
{
    public GiveUpMailValidator() => RuleFor(c => c.Reason).Given("Say why this email need not leave").FreeText(OutboxMessage.ReasonMaxLength);
}

internal sealed class GiveUpMailHandler(ICaseDbContext db) : IRequestHandler<GiveUpMailCommand, Unit>
{
    public async Task<Unit> Handle(GiveUpMailCommand command, CancellationToken cancellationToken)
    {
        var mail = await db.Outbox.RequireAsync(command.Id, command.ExpectedVersion, cancellationToken);
        mail.GiveUp(command.Reason!);
        return Unit.Value;
    }
}
