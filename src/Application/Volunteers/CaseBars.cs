using System.Linq.Expressions;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>Which cases each bar keeps from volunteers: asked when one is lent, and again whenever a volunteer looks at one.</summary>
internal static class CaseBars
{
    private const int AdultAge = 18;

    public static async Task<CaseBar?> BarOf(this ICaseDbContext db, CaseId id, ReferenceSnapshot reference, CancellationToken ct)
    {
        foreach (var bar in reference.LendingRules().Bars.Order())
        {
            if (await db.Cases.AsNoTracking().Where(c => c.Id == id).AnyAsync(db.Under(bar, reference.Today), ct))
            {
                return bar;
            }
        }

        return null;
    }

    public static IQueryable<Case> OpenToVolunteers(this IQueryable<Case> cases, ICaseDbContext db, ReferenceSnapshot reference)
    {
        cases = cases.Where(c => c.ClosedUtc == null && c.Status != CaseStatus.Closed && c.Status != CaseStatus.Restricted);
        return reference.LendingRules().Bars.Aggregate(cases, (left, bar) => left.Where(Not(db.Under(bar, reference.Today))));
    }

    private static Expression<Func<Case, bool>> Under(this ICaseDbContext db, CaseBar bar, DateOnly today)
    {
        var bornAfter = today.AddYears(-AdultAge);
        return bar switch
        {
            CaseBar.HighRisk => c => c.RiskGrade == RiskGrade.High,
            CaseBar.Marac => c => db.MaracReferrals.Any(m => m.CaseId == c.Id),
            CaseBar.Children => c => c.Specialism == Specialism.Children || db.People.Any(p => p.Id == c.PersonId && p.DateOfBirth > bornAfter),
            CaseBar.SexualOffences => c => db.Referrals.Any(
                r => r.Id == c.ReferralId && r.OffenceGroup != null && (r.OffenceGroup == OffenceGroups.Sexual || r.OffenceGroup.StartsWith(OffenceGroups.Sexual + "."))),
            _ => c => c.Sensitive,
        };
    }

    private static Expression<Func<Case, bool>> Not(Expression<Func<Case, bool>> rule) =>
        Expression.Lambda<Func<Case, bool>>(Expression.Not(rule.Body), rule.Parameters);
}
