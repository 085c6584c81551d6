using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>A follow-up that was given to the volunteer is done.</summary>
[Requires(Permission.CasesLent)]
public sealed record CompleteLentFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, string? Outcome, long Version) : ICommand, IConcernsLentCase;

internal sealed class CompleteLentFollowUpValidator : AbstractValidator<CompleteLentFollowUpCommand>
{
    public CompleteLentFollowUpValidator() => RuleFor(c => c.Outcome).FreeText(FollowUp.OutcomeMaxLength);
}

internal sealed class CompleteLentFollowUpHandler(ICaseDbContext db, FollowUpTiming timing, ICurrentUser user, TimeProvider clock) : IRequestHandler<CompleteLentFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(CompleteLentFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);
        if (followUp.AssignedToId != user.UserId)
        {
            throw new NotFoundException();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        followUp.Complete(PlainText.CleanOrNull(command.Outcome), now);
        await timing.PlanNext(followUp, about, now, cancellationToken);
        await db.KeepNextDue(about, followUp, cancellationToken);
        return Unit.Value;
    }
}
