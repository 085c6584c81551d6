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
public sealed record CompleteFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, string? Outcome, long Version) : ICommand, IConcernsCase;

internal sealed class CompleteFollowUpValidator : AbstractValidator<CompleteFollowUpCommand>
{
    public CompleteFollowUpValidator() => RuleFor(c => c.Outcome).FreeText(FollowUp.OutcomeMaxLength);
}

internal sealed class CompleteFollowUpHandler(ICaseDbContext db, FollowUpTiming timing, TimeProvider clock) : IRequestHandler<CompleteFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(CompleteFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        followUp.Complete(PlainText.CleanOrNull(command.Outcome), now);
        await timing.PlanNext(followUp, about, now, cancellationToken);
        await db.KeepNextDue(about, followUp, cancellationToken);

        return Unit.Value;
    }
}
