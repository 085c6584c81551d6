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

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Not progressed".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record EndReferralCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class EndReferralValidator : AbstractValidator<EndReferralCommand>
{
    public const string Group = "Not progressed";

    public EndReferralValidator()
    {
        RuleFor(c => c.Outcome).NotEmpty().WithMessage("Select why it is not progressed");
        RuleFor(c => c.Message).NotEmpty().WithMessage("Enter what the force needs to know")
            .FreeText(ReasonMessage.MaxLength);
    }
}

internal sealed class EndReferralHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock) : IRequestHandler<EndReferralCommand, Unit>
{
    public async Task<Unit> Handle(EndReferralCommand command, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        Refuse.If(reference.Find(CodeLists.TriageOutcomes, command.Outcome)?.Group != EndReferralValidator.Group, ReferralErrors.UnknownOutcome);
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        referral.DoNotProgress(command.Outcome, command.Message, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
