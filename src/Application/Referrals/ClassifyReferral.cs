using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>A worker says what kind of offence it is; until then what no code says counts as sensitive.</summary>
[Requires(Permission.ReferralsWork)]
public sealed record ClassifyReferralCommand(ReferralId ReferralId, string? OffenceCode, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class ClassifyReferralValidator : AbstractValidator<ClassifyReferralCommand>
{
    public ClassifyReferralValidator() => RuleFor(c => c.OffenceCode).NotEmpty().WithMessage("Select the kind of offence");
}

internal sealed class ClassifyReferralHandler(
    ICaseDbContext db, TriageAgain triage, IReferenceData referenceData, IntakeNotices notices, TimeProvider clock) : IRequestHandler<ClassifyReferralCommand, Unit>
{
    public async Task<Unit> Handle(ClassifyReferralCommand command, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var offence = reference.IsInForce(CodeLists.Offences, command.OffenceCode) ? reference.Offences.Find(command.OffenceCode) : null;
        if (offence is null)
        {
            throw new ValidationException(
                [new ValidationFailure(nameof(command.OffenceCode), "Select the kind of offence from the list") { ErrorCode = ReasonCode.UnknownCode }]);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);

        // A clock that runs goes on from when it began; one that stood still begins now.
        var countsFrom = referral.Status == ReferralStatus.Triage ? referral.StatusChangedUtc : now;
        var decision = await triage.Decide(referral, offence.Code, countsFrom, ct);
        referral.Classify(offence, Statement.FromJson(referral.HeldStatement()), decision, now);
        await notices.Triaged(referral, decision, ct);
        return Unit.Value;
    }
}
