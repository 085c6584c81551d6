using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>The same follow-up for each of several cases, by whoever leads it; where nobody does, by the caller.</summary>
[Requires(Permission.FollowUpsEdit)]
[NotCaseData("Shows nothing; each case is guarded by the act that it is sent")]
public sealed record PlanFollowUpsCommand(IReadOnlyList<PickedCase> Picked, string? What, DateTime? DueUtc) : ICommand<BulkOutcome>, IRunsItsOwnUnitsOfWork;

internal sealed class PlanFollowUpsValidator : AbstractValidator<PlanFollowUpsCommand>
{
    public PlanFollowUpsValidator()
    {
        RuleFor(c => c.Picked).SomeCases();
        RuleFor(c => c.What).Given("Enter what is to be done").FreeText(FollowUp.WhatMaxLength);
        RuleFor(c => c.DueUtc).NotNull().WithMessage("Enter when it is to be done");
    }
}

internal sealed class PlanFollowUpsHandler(IMediator mediator, ICaseDbContext db, PickedCases cases) : IRequestHandler<PlanFollowUpsCommand, BulkOutcome>
{
    public async Task<BulkOutcome> Handle(PlanFollowUpsCommand command, CancellationToken cancellationToken)
    {
        var ids = command.Picked.Select(p => p.Id).ToList();
        var leads = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.LeadWorkerId, cancellationToken);
        return await cases.Do(
            command.Picked,
            one => mediator.Send(new PlanFollowUpCommand(one.Id, command.What, command.DueUtc, leads.GetValueOrDefault(one.Id)), cancellationToken),
            cancellationToken);
    }
}
