using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Which local authorities the contract covers. Each has the postcode districts of the list of areas.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeContractAreaCommand(IReadOnlyList<string> LocalAuthorities, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

internal sealed class ChangeContractAreaValidator : ContractChangeValidator<ChangeContractAreaCommand>
{
    public ChangeContractAreaValidator() =>
        RuleFor(c => c.LocalAuthorities).NotEmpty().WithMessage("Select at least one local authority");
}

internal sealed class ChangeContractAreaHandler(ContractEditor editor, IReferenceData referenceData) : IRequestHandler<ChangeContractAreaCommand, Unit>
{
    public async Task<Unit> Handle(ChangeContractAreaCommand command, CancellationToken ct)
    {
        var known = (await referenceData.Current(ct)).InForce(CodeLists.ContractArea).Select(e => e.Group).ToHashSet();
        ContractEditor.RequireKnown(command.LocalAuthorities, known.Contains, nameof(command.LocalAuthorities), "local authority");
        return await editor.Change(command, ContractTermKind.Area, CodeSet.Write(command.LocalAuthorities), ct);
    }
}
