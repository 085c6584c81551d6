using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>Several cases go to one worker, each as if it were given by itself: with its conflicts, and with what the worker then carries.</summary>
[Requires(Permission.CasesAssign)]
[NotCaseData("Shows nothing; each case is guarded by the act that it is sent")]
public sealed record AssignCasesCommand(IReadOnlyList<PickedCase> Picked, UserId? WorkerId, string? Reason) : ICommand<BulkOutcome>, IRunsItsOwnUnitsOfWork;

internal sealed class AssignCasesValidator : AbstractValidator<AssignCasesCommand>
{
    public AssignCasesValidator()
    {
        RuleFor(c => c.Picked).SomeCases();
        RuleFor(c => c.WorkerId).NotNull().WithMessage("Select a worker");
        RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
    }
}

internal sealed class AssignCasesHandler(IMediator mediator, PickedCases cases) : IRequestHandler<AssignCasesCommand, BulkOutcome>
{
    public Task<BulkOutcome> Handle(AssignCasesCommand command, CancellationToken cancellationToken) => cases.Do(
        command.Picked, one => mediator.Send(new AssignCaseCommand(one.Id, command.WorkerId, command.Reason, one.Version), cancellationToken), cancellationToken);
}
