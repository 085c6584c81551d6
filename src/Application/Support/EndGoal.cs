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

/// <summary>A goal is over: reached, or given up with the reason.</summary>
[Requires(Permission.CasesEdit)]
public sealed record EndGoalCommand(CaseId CaseId, GoalId GoalId, bool? Reached, string? Note, long Version) : ICommand, IConcernsCase;

internal sealed class EndGoalValidator : AbstractValidator<EndGoalCommand>
{
    public EndGoalValidator()
    {
        RuleFor(c => c.Reached).NotNull().WithMessage("Select whether it was reached");
        RuleFor(c => c.Note).FreeText(Goal.NoteMaxLength);
    }
}

internal sealed class EndGoalHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<EndGoalCommand, Unit>
{
    public async Task<Unit> Handle(EndGoalCommand command, CancellationToken cancellationToken)
    {
        var goal = await db.RequireGoal(command.CaseId, command.GoalId, command.Version, cancellationToken);
        goal.End(command.Reached!.Value, PlainText.CleanOrNull(command.Note), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
