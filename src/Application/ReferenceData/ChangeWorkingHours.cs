using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>When the service works on a working day, in London time. What is due already stays due when it was.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeWorkingHoursCommand(TimeOnly? Opens, TimeOnly? Closes, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

internal sealed class ChangeWorkingHoursValidator : ContractChangeValidator<ChangeWorkingHoursCommand>
{
    public ChangeWorkingHoursValidator()
    {
        RuleFor(c => c.Opens).NotNull().WithMessage("Enter when work begins");
        RuleFor(c => c.Closes).NotNull().WithMessage("Enter when work ends");
        RuleFor(c => c.Closes).Must((command, closes) => WorkingHours.Of(command.Opens!.Value, closes!.Value) is not null)
            .When(c => c.Opens is not null && c.Closes is not null)
            .WithMessage($"Work must end after it begins, and lie between {WorkingHours.Earliest:HH\\:mm} and {WorkingHours.Latest:HH\\:mm}");
    }
}

internal sealed class ChangeWorkingHoursHandler(ContractEditor editor) : IRequestHandler<ChangeWorkingHoursCommand, Unit>
{
    public Task<Unit> Handle(ChangeWorkingHoursCommand command, CancellationToken ct) =>
        editor.Change(command, ContractTermKind.WorkingHours, WorkingHours.Of(command.Opens!.Value, command.Closes!.Value)!.Write(), ct);
}
