using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Which offences the contract leaves out. None is an answer, too.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeExcludedOffencesCommand(IReadOnlyList<string> Codes, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

internal sealed class ChangeExcludedOffencesValidator : ContractChangeValidator<ChangeExcludedOffencesCommand>
{
    public ChangeExcludedOffencesValidator() => RuleFor(c => c.Codes).NotNull().WithMessage("Enter the codes of the offences");
}

internal sealed class ChangeExcludedOffencesHandler(ContractEditor editor, IReferenceData referenceData) : IRequestHandler<ChangeExcludedOffencesCommand, Unit>
{
    public async Task<Unit> Handle(ChangeExcludedOffencesCommand command, CancellationToken ct)
    {
        var offences = (await referenceData.Current(ct)).Offences;
        ContractEditor.RequireKnown(command.Codes, code => offences.Find(code) is not null, nameof(command.Codes), "offence");
        var codes = command.Codes.Select(code => offences.Find(code)!.Code);
        return await editor.Change(command, ContractTermKind.ExcludedOffences, CodeSet.Write(codes), ct);
    }
}
