using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Not progressed".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record EndReferralCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : IGivesOutcome, IConcernsReferral;

internal sealed class EndReferralValidator() : OutcomeValidator<EndReferralCommand>("Select why it is not progressed");

internal sealed class EndReferralHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
    : OutcomeHandler<EndReferralCommand>(db, referenceData, clock, OutcomeGroups.NotProgressed)
{
    protected override Task Give(Referral referral, EndReferralCommand command, DateTime now, CancellationToken ct)
    {
        referral.DoNotProgress(command.Outcome, command.Message, now);
        return Task.CompletedTask;
    }
}
