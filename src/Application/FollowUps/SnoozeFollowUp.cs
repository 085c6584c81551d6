using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>Moves one that fell due to another moment, when it reminds again.</summary>
[Requires(Permission.FollowUpsEdit)]
public sealed record SnoozeFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, DateTime? DueUtc, long Version) : ICommand, IConcernsCase;

internal sealed class SnoozeFollowUpValidator : AbstractValidator<SnoozeFollowUpCommand>
{
    public SnoozeFollowUpValidator() => RuleFor(c => c.DueUtc).NotNull().WithMessage("Enter when to be reminded again");
}

internal sealed class SnoozeFollowUpHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<SnoozeFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(SnoozeFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);

        var grace = (await reference.Current(cancellationToken)).Grace();
        followUp.Snooze(command.DueUtc!.Value, grace, clock.GetUtcNow().UtcDateTime);
        await db.KeepNextDue(about, followUp, cancellationToken);

        return Unit.Value;
    }
}
