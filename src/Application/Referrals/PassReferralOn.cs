using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Passed on".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record PassReferralOnCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : IGivesOutcome, IConcernsReferral;

internal sealed class PassReferralOnValidator() : OutcomeValidator<PassReferralOnCommand>("Select to whom it is passed on");

internal sealed class PassReferralOnHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
    : OutcomeHandler<PassReferralOnCommand>(db, referenceData, clock, OutcomeGroups.PassedOn)
{
    protected override Task Give(Referral referral, PassReferralOnCommand command, DateTime now, CancellationToken ct)
    {
        referral.PassOn(command.Outcome, command.Message, now);
        return Task.CompletedTask;
    }
}
