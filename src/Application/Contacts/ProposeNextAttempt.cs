using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <summary>When to try again: at a time that is safe for the person, in working time, at another time of day than the last attempt.</summary>
[Requires(Permission.ContactsRecord)]
public sealed record ProposeNextAttemptQuery(ReferralId ReferralId) : IQuery<NextAttemptProposal>, IConcernsReferral;

public sealed record NextAttemptProposal(string Reference, long Version, int Attempts, DateTime ProposedUtc);

internal sealed class ProposeNextAttemptHandler(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<ProposeNextAttemptQuery, NextAttemptProposal>
{
    public async Task<NextAttemptProposal> Handle(ProposeNextAttemptQuery query, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var referral = await db.Referrals.AsNoTracking().Where(r => r.Id == query.ReferralId)
            .Select(r => new
            {
                r.Reference,
                r.Version,
                r.Attempts,
                db.People.Single(p => p.Id == r.PersonId).Plan,
                Last = db.Contacts.Where(c => c.ReferralId == r.Id).Max(c => (DateTime?)c.HappenedUtc),
            })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException();
        var proposed = NextAttempt.Propose(
            referral.Last ?? now, reference.Number(SettingKeys.NextAttemptAfterHours), reference.Calendar,
            referral.Plan ?? SafeContactPlan.Nothing, now);
        return new NextAttemptProposal(referral.Reference, referral.Version, referral.Attempts, proposed);
    }
}
