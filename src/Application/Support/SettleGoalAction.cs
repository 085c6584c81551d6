using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>Whether a planned action was done.</summary>
/// <param name="Version">Of the goal.</param>
[Requires(Permission.CasesEdit)]
public sealed record SettleGoalActionCommand(CaseId CaseId, GoalId GoalId, GoalActionId ActionId, bool? Done, string? Note, long Version)
    : ICommand, IConcernsCase;

internal sealed class SettleGoalActionValidator : AbstractValidator<SettleGoalActionCommand>
{
    public SettleGoalActionValidator()
    {
        RuleFor(c => c.Done).NotNull().WithMessage("Select whether it was done");
        RuleFor(c => c.Note).FreeText(Goal.NoteMaxLength);
    }
}

internal sealed class SettleGoalActionHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<SettleGoalActionCommand, Unit>
{
    public async Task<Unit> Handle(SettleGoalActionCommand command, CancellationToken cancellationToken)
    {
        var goal = await db.RequireGoal(command.CaseId, command.GoalId, command.Version, cancellationToken);
        goal.Settle(command.ActionId, command.Done!.Value, PlainText.CleanOrNull(command.Note), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
