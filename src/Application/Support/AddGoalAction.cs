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

/// <param name="By">Who is to do it: the worker, or the person themselves.</param>
[Requires(Permission.CasesEdit)]
public sealed record AddGoalActionCommand(CaseId CaseId, GoalId GoalId, string? What, ActionBy? By, DateOnly? DueOn)
    : ICommand<GoalActionId>, IConcernsCase, IIdempotent;

internal sealed class AddGoalActionValidator : AbstractValidator<AddGoalActionCommand>
{
    public AddGoalActionValidator()
    {
        RuleFor(c => c.What).Given("Enter what is to be done").FreeText(Goal.WhatMaxLength);
        RuleFor(c => c.By).NotNull().WithMessage("Select who does it").IsInEnum();
        RuleFor(c => c.DueOn).NotNull().WithMessage("Enter by when it is to be done");
    }
}

internal sealed class AddGoalActionHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<AddGoalActionCommand, GoalActionId>
{
    public async Task<GoalActionId> Handle(AddGoalActionCommand command, CancellationToken cancellationToken)
    {
        var goal = await db.RequireGoal(command.CaseId, command.GoalId, null, cancellationToken);
        var today = LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        return goal.Add(PlainText.Clean(command.What!), command.By!.Value, command.DueOn!.Value, today).Id;
    }
}
