using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <param name="Outcome">Code of the list of triage outcomes, of its group "Returned".</param>
/// <param name="Message">What the force reads as the reason.</param>
[Requires(Permission.ReferralsWork)]
public sealed record ReturnReferralToForceCommand(ReferralId ReferralId, string Outcome, string Message, long ExpectedVersion) : IGivesOutcome, IConcernsReferral;

internal sealed class ReturnReferralToForceValidator() : OutcomeValidator<ReturnReferralToForceCommand>("Select why it goes back to the force");

internal sealed class ReturnReferralToForceHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, TimeProvider clock)
    : OutcomeHandler<ReturnReferralToForceCommand>(db, referenceData, clock, OutcomeGroups.Returned)
{
    private readonly ICaseDbContext _db = db;

    protected override async Task Give(Referral referral, ReturnReferralToForceCommand command, DateTime now, CancellationToken ct)
    {
        Refuse.If(referral.Force is null, ReferralErrors.NoForce);
        var supported = referral.CaseId;
        Refuse.If(supported is not null && !await _db.Cases.VisibleTo(user).AnyAsync(c => c.Id == supported, ct), ReferralErrors.SupportedByOthers);
        referral.ReturnToForce(command.Outcome, command.Message, now);
    }
}
