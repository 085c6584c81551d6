using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Takes a change back that has not begun.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record WithdrawContractChangeCommand(ContractTermKind Term, DateOnly? From, long ExpectedVersion) : ICommand, IRunsItsOwnUnitsOfWork;

internal sealed class WithdrawContractChangeValidator : AbstractValidator<WithdrawContractChangeCommand>
{
    public WithdrawContractChangeValidator()
    {
        RuleFor(c => c.Term).IsInEnum().WithMessage("Select what the change is of");
        RuleFor(c => c.From).NotNull().WithMessage("Enter the day on which the change begins");
    }
}

internal sealed class WithdrawContractChangeHandler(ContractEditor editor, TimeProvider clock) : IRequestHandler<WithdrawContractChangeCommand, Unit>
{
    public Task<Unit> Handle(WithdrawContractChangeCommand command, CancellationToken ct) => editor.Edit(
        contract => contract.Withdraw(command.Term, command.From!.Value, LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime)), command.ExpectedVersion, ct);
}
