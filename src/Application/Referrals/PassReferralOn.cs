using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Passed on".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record PassReferralOnCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class PassReferralOnValidator : AbstractValidator<PassReferralOnCommand>
{
    public const string Group = "Passed on";

    public PassReferralOnValidator()
    {
        RuleFor(c => c.Outcome).NotEmpty().WithMessage("Select to whom it is passed on");
        RuleFor(c => c.Message).NotEmpty().WithMessage("Enter what the force needs to know")
            .FreeText(ReasonMessage.MaxLength);
    }
}

internal sealed class PassReferralOnHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<PassReferralOnCommand, Unit>
{
    public async Task<Unit> Handle(PassReferralOnCommand command, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        Refuse.If(reference.Find(CodeLists.TriageOutcomes, command.Outcome)?.Group != PassReferralOnValidator.Group, ReferralErrors.UnknownOutcome);
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        referral.PassOn(command.Outcome, command.Message, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
