using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.FollowUps;

[Requires(Permission.FollowUpsEdit)]
public sealed record CancelFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class CancelFollowUpValidator : AbstractValidator<CancelFollowUpCommand>
{
    public CancelFollowUpValidator() => RuleFor(c => c.Reason).Given("Say why it is no longer needed").FreeText(FollowUp.OutcomeMaxLength);
}

internal sealed class CancelFollowUpHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<CancelFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(CancelFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);

        followUp.Cancel(PlainText.CleanOrNull(command.Reason), clock.GetUtcNow().UtcDateTime);
        await db.KeepNextDue(about, followUp, cancellationToken);

        return Unit.Value;
    }
}
