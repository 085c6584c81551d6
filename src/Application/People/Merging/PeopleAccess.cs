using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>Who compares two people must be allowed to see both: each by one of their referrals.</summary>
internal sealed class PeopleAccess(ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, TimeProvider clock)
{
    public IQueryable<PossibleMatch> VisibleMatches()
    {
        var referrals = db.Referrals.VisibleTo(user, db);
        return db.PossibleMatches.AsNoTracking().Where(m =>
            referrals.Any(r => r.PersonId == m.FirstId) && referrals.Any(r => r.PersonId == m.SecondId));
    }

    /// <summary>Somebody who was absorbed is who they turned out to be.</summary>
    public IQueryable<Referral> VisibleOf(PersonId person) => db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => r.PersonId == person);

    /// <summary>Whose records were made one are both behind the one that was kept.</summary>
    public async Task RequireBoth(PossibleMatch match, string what, CancellationToken ct)
    {
        await Require(match.FirstId, what, ct);
        if (match.Status != PossibleMatchStatus.Merged)
        {
            await Require(match.SecondId, what, ct);
        }
    }

    /// <summary>Leaves a record of the looking, or nothing is shown.</summary>
    /// <exception cref="NotFoundException">When the caller may see none of the person's referrals.</exception>
    public async Task Require(PersonId person, string what, CancellationToken ct)
    {
        var seen = await VisibleOf(person).OrderByDescending(r => r.ReceivedUtc).Select(r => (ReferralId?)r.Id).FirstOrDefaultAsync(ct) ?? throw new NotFoundException();
        await accessLog.Write(new AccessRecord(clock.GetUtcNow().UtcDateTime, user.Actor, what, null, seen.Value), ct);
    }
}
