using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Whom the contract covers by age; nothing for a limit that there is not. And until which age somebody is a child.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeContractAgesCommand(int? Lowest, int? Highest, int? Child, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

internal sealed class ChangeContractAgesValidator : ContractChangeValidator<ChangeContractAgesCommand>
{
    private const int YoungestGrownUp = 16;
    private const int OldestChild = 25;

    public ChangeContractAgesValidator()
    {
        RuleFor(c => c.Lowest).InclusiveBetween(0, ContractAges.Oldest).WithMessage($"The lowest age must be between 0 and {ContractAges.Oldest}");
        RuleFor(c => c.Highest).InclusiveBetween(0, ContractAges.Oldest).WithMessage($"The highest age must be between 0 and {ContractAges.Oldest}");
        RuleFor(c => c.Highest).GreaterThanOrEqualTo(c => c.Lowest).When(c => c.Lowest is not null && c.Highest is not null)
            .WithMessage("The highest age must not be below the lowest");
        RuleFor(c => c.Child).NotNull().WithMessage("Enter the age from which somebody is not a child any more")
            .InclusiveBetween(YoungestGrownUp, OldestChild)
            .WithMessage($"The age from which somebody is not a child any more must be between {YoungestGrownUp} and {OldestChild}");
    }
}

internal sealed class ChangeContractAgesHandler(ContractEditor editor) : IRequestHandler<ChangeContractAgesCommand, Unit>
{
    public Task<Unit> Handle(ChangeContractAgesCommand command, CancellationToken ct) =>
        editor.Change(command, ContractTermKind.Ages, new ContractAges(command.Lowest, command.Highest, command.Child!.Value).Write(), ct);
}
