using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>
/// A conflict of interest that is found after a case was lent ends the loan, as it would have prevented it. Whoever leads the case is
/// told that it came back, and not why: who knows whom is nobody's business.
/// </summary>
internal sealed class LoanConflicts(ICaseDbContext db, LoanEnding ending, Acquaintances acquaintances, TimeProvider clock)
{
    public async Task End(CaseLoan loan, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.SingleAsync(c => c.Id == loan.CaseId, ct);
        await ending.End(about, loan, LoanEnd.LockedOut, null, now, ct);
        await ending.Tell(about, loan, "the volunteer must not see the case any more, and it came back", now, ct);
    }

    /// <summary>What only a manager gives to anybody now is with no volunteer.</summary>
    public async Task EndOf(IEnumerable<Referral> referrals, CancellationToken ct)
    {
        var cases = referrals.Where(r => r.NeedsManager).Select(r => r.CaseId).OfType<CaseId>().ToList();
        if (cases.Count > 0)
        {
            await EndAll(db.CaseLoans.Where(l => cases.Contains(l.CaseId)), ct);
        }
    }

    /// <summary>It was said that the volunteer knows this person.</summary>
    public async Task EndOf(UserId volunteer, PersonId person, CancellationToken ct)
    {
        var records = await db.RecordsOf([person], ct);
        await EndAll(db.CaseLoans.Where(l => l.VolunteerId == volunteer && db.Cases.Any(c => c.Id == l.CaseId && records.Contains(c.PersonId))), ct);
    }

    /// <summary>Every open loan that would not be made now; also where the conflict came about by the other side, or by a merge.</summary>
    /// <param name="only">This one; null for all.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<CaseLoanId>> Found(CaseLoanId? only, CancellationToken ct)
    {
        var open = await (from l in db.CaseLoans.AsNoTracking()
                          where l.EndedUtc == null && (only == null || l.Id == only)
                          join c in db.Cases on l.CaseId equals c.Id
                          join r in db.Referrals.AsNoTracking() on c.ReferralId equals r.Id
                          select new { l.Id, l.VolunteerId, Referral = r }).ToListAsync(ct);
        if (open.Count == 0)
        {
            return [];
        }

        var known = await acquaintances.OfEach(open.ConvertAll(one => (one.Referral.PersonId, one.Referral.Conflicts)), ct);
        return [.. open.Zip(known).Where(one => one.First.Referral.NeedsManager || one.Second.Contains(one.First.VolunteerId)).Select(one => one.First.Id)];
    }

    private async Task EndAll(IQueryable<CaseLoan> loans, CancellationToken ct)
    {
        foreach (var loan in await loans.Where(l => l.EndedUtc == null).ToListAsync(ct))
        {
            await End(loan, ct);
        }
    }
}
