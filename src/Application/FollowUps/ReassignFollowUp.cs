using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>Somebody else does it, or it waits for whoever of the team takes it. Who gets it is told, unless they took it themselves.</summary>
/// <param name="WorkerId">Somebody who may see the case; the caller themselves to take it.</param>
/// <param name="ToTeam">It waits for whoever of the case's team takes it.</param>
[Requires(Permission.FollowUpsEdit)]
public sealed record ReassignFollowUpCommand(CaseId CaseId, FollowUpId FollowUpId, UserId? WorkerId, long Version, bool ToTeam = false) : ICommand, IConcernsCase;

internal sealed class ReassignFollowUpValidator : AbstractValidator<ReassignFollowUpCommand>
{
    public ReassignFollowUpValidator()
    {
        RuleFor(c => c.WorkerId).NotNull().When(c => !c.ToTeam).WithMessage("Select who is to do it");
        RuleFor(c => c.WorkerId).Null().When(c => c.ToTeam).WithMessage("Choose either somebody or the team");
    }
}

internal sealed class ReassignFollowUpHandler(
    ICaseDbContext db, IReferenceData reference, IStaffDirectory staff, FollowUpMessages messages, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<ReassignFollowUpCommand, Unit>
{
    public async Task<Unit> Handle(ReassignFollowUpCommand command, CancellationToken cancellationToken)
    {
        var (followUp, about) = await db.RequireFollowUp(command.CaseId, command.FollowUpId, command.Version, cancellationToken);
        if (command.ToTeam)
        {
            followUp.HandToTeam();
        }
        else
        {
            await Hand(followUp, about, command.WorkerId!.Value, cancellationToken);
        }

        await db.KeepNextDue(about, followUp, cancellationToken);
        return Unit.Value;
    }

    private async Task Hand(FollowUp followUp, Case about, UserId worker, CancellationToken ct)
    {
        var mayTakeIt = worker == user.UserId || (await db.MayTakeFollowUps(about, staff, (await reference.Current(ct)).Today, ct)).Contains(worker);
        Refuse.If(!mayTakeIt, FollowUpErrors.CannotSeeTheCase);
        Refuse.If(followUp.AssignedToId == worker, FollowUpErrors.HasItAlready);

        followUp.HandTo(worker);
        if (worker != user.UserId)
        {
            await messages.TellOfHandingOver(followUp, worker, clock.GetUtcNow().UtcDateTime, ct);
        }
    }
}
