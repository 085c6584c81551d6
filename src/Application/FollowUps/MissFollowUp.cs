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

/// <summary>Its moment has passed and it cannot be done any more. Other than a cancelled one, it counts as not kept.</summary>
[Requires(Permission.FollowUpsEdit)]
public sealed record MissFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class MissFollowUpValidator : AbstractValidator<MissFollowUpCommand>
{
    public MissFollowUpValidator() => RuleFor(c => c.Reason).Given("Say why it was not done").FreeText(FollowUp.OutcomeMaxLength);
}

internal sealed class MissFollowUpHandler(ICaseDbContext db, FollowUpTiming timing, TimeProvider clock) : IRequestHandler<MissFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(MissFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        followUp.Miss(PlainText.CleanOrNull(command.Reason), now);
        await timing.PlanNext(followUp, about, now, cancellationToken);
        await db.KeepNextDue(about, followUp, cancellationToken);

        return Unit.Value;
    }
}
