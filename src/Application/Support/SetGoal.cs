using CaseManagement.Application.Assessments;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <param name="NeedCode">Area of need that it is about.</param>
[Requires(Permission.CasesEdit)]
public sealed record SetGoalCommand(CaseId CaseId, string? NeedCode, string? What) : ICommand<GoalId>, IConcernsCase, IIdempotent;

internal sealed class SetGoalValidator : AbstractValidator<SetGoalCommand>
{
    public SetGoalValidator()
    {
        RuleFor(c => c.NeedCode).Given("Select the area of need");
        RuleFor(c => c.What).Given("Enter what is to be reached").FreeText(Goal.WhatMaxLength);
    }
}

internal sealed class SetGoalHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<SetGoalCommand, GoalId>
{
    public async Task<GoalId> Handle(SetGoalCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var areas = (await reference.Current(cancellationToken)).NeedAreas();
        var goal = Goal.Set(about, command.NeedCode!, PlainText.Clean(command.What!), areas, user.Author(), clock.GetUtcNow().UtcDateTime);
        db.Goals.Add(goal);
        return goal.Id;
    }
}
