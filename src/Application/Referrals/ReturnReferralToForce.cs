using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Returned".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record ReturnReferralToForceCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : IGivesOutcome, IConcernsReferral;

internal sealed class ReturnReferralToForceValidator() : OutcomeValidator<ReturnReferralToForceCommand>("Select why it goes back to the force");

internal sealed class ReturnReferralToForceHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
    : OutcomeHandler<ReturnReferralToForceCommand>(db, referenceData, clock, OutcomeGroups.Returned)
{
    protected override void Give(Referral referral, ReturnReferralToForceCommand command, DateTime now) => referral.ReturnToForce(command.Outcome, command.Message, now);
}
