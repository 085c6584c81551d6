using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.People;

internal static class SearchedReferrals
{
    /// <summary>Referrals as a search lists them, with their case where the caller may see it.</summary>
    public static IQueryable<SearchResult> SelectResults(this IQueryable<Referral> referrals, ICaseDbContext db, ICurrentUser user)
    {
        var visible = db.Cases.VisibleTo(user);
        return from r in referrals
               join p in db.People on r.PersonId equals p.Id
               from c in visible.Where(c => c.ReferralId == r.Id).DefaultIfEmpty()
               select new SearchResult(
                   r.Id.Value, c == null ? null : c.Id.Value, r.Reference, p.DisplayName, p.DateOfBirth, r.OffenceLabel, c == null ? r.RiskGrade : c.RiskGrade,
                   r.Status, c == null ? null : c.Status, r.ReceivedUtc);
    }

    public static IQueryable<Referral> InOrderOfNames(this IQueryable<Referral> referrals, ICaseDbContext db) =>
        from r in referrals join p in db.People on r.PersonId equals p.Id orderby p.SearchName, r.Id select r;
}
