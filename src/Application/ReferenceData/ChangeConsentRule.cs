using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Who must have agreed before the service contacts them.</summary>
/// <param name="NeededFor">Of <see cref="ConsentRule.Groups"/>; none where nobody must.</param>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record ChangeConsentRuleCommand(IReadOnlyList<string> NeededFor, DateOnly? From, DateOnly? To, long ExpectedVersion) : IChangesContract;

internal sealed class ChangeConsentRuleValidator : ContractChangeValidator<ChangeConsentRuleCommand>
{
    public ChangeConsentRuleValidator()
    {
        RuleFor(c => c.NeededFor).NotNull().WithMessage("Select who must have agreed");
        RuleForEach(c => c.NeededFor).Must(ConsentRule.Groups.Contains).WithErrorCode(ReasonCode.UnknownCode).WithMessage("Select from the list");
    }
}

internal sealed class ChangeConsentRuleHandler(ContractEditor editor) : IRequestHandler<ChangeConsentRuleCommand, Unit>
{
    public Task<Unit> Handle(ChangeConsentRuleCommand command, CancellationToken ct) =>
        editor.Change(command, ContractTermKind.Consent, ConsentRule.Of([.. command.NeededFor]).Write(), ct);
}
