using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>What a leader is told of their team's week: counted by the database, the first of each named by reference. Never of a case from which they are locked out.</summary>
internal sealed class TeamWeek(ICaseDbContext db, IReferenceData reference)
{
    private const int MostNamed = 20;
    private const int Days = 7;

    public async Task<IReadOnlyList<WeekSection>> Of(TeamId team, UserId leader, DateTime now, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var cases = db.Cases.AsNoTracking().Where(c => c.TeamId == team && c.ClosedUtc == null && !c.Lockouts.Any(l => l.UserId == leader));
        return
        [
            await Promises("Promises not kept last week, without a reason", team, leader, Unexplained(now), ct),
            await Promises("Promises due this week", team, leader, Coming(now), ct),
            await Promises("Reviews of the support that are overdue", team, leader, ReviewsLate(now), ct),
            await Cases("Safety plans to be looked at again", SafetyReviewsLate(cases, codes.Today), SiteLinks.Case, ct),
            await Cases("File reviews that are overdue", FileReviewsLate(cases, codes), SiteLinks.FileReviews, ct),
            await Cases($"Cases gone quiet: no contact for {codes.Number(SettingKeys.QuietAfterDays)} days", cases.Quiet(now.AddDays(-codes.Number(SettingKeys.QuietAfterDays))), SiteLinks.Case, ct),
        ];
    }

    private IQueryable<ServiceClock> Unexplained(DateTime now)
    {
        var from = now.AddDays(-Days);
        return db.ServiceClocks.Where(s => s.State != ServiceClockState.Dropped && s.IsLate && s.BreachReason == null && s.DueUtc >= from && s.DueUtc < now);
    }

    private IQueryable<ServiceClock> Coming(DateTime now)
    {
        var until = LondonTime.ToUtc(LondonTime.LocalDate(now).AddDays(Days), TimeOnly.MinValue);
        return db.ServiceClocks.Where(s => s.State == ServiceClockState.Running && s.DueUtc >= now && s.DueUtc < until);
    }

    private IQueryable<ServiceClock> ReviewsLate(DateTime now) =>
        db.ServiceClocks.Where(s => s.State == ServiceClockState.Running && s.Kind == ServiceClockKind.Reviewed && s.DueUtc < now);

    private IQueryable<Case> SafetyReviewsLate(IQueryable<Case> cases, DateOnly today) =>
        cases.Where(c => c.Status != CaseStatus.Restricted && db.SafetyPlans.Any(p => p.CaseId == c.Id && p.ReviewOn < today));

    private static IQueryable<Case> FileReviewsLate(IQueryable<Case> cases, ReferenceSnapshot codes)
    {
        var today = codes.Today;
        var openedBefore = LondonTime.ToUtc(today.AddDays(-codes.Number(SettingKeys.FileReviewFirstDays)), TimeOnly.MinValue);
        return cases.Where(c => c.Status != CaseStatus.Restricted && (c.FileReviewDueOn < today || (c.FileReviewDueOn == null && c.OpenedUtc < openedBefore)));
    }

    /// <summary>Of the team's cases, and of its referrals that have none yet.</summary>
    private async Task<WeekSection> Promises(string heading, TeamId team, UserId leader, IQueryable<ServiceClock> promises, CancellationToken ct)
    {
        var found =
            from s in promises.AsNoTracking()
            join r in db.Referrals on s.ReferralId equals r.Id
            where s.CaseId == null
                ? r.TeamId == team
                : db.Cases.Any(c => c.Id == s.CaseId && c.TeamId == team && !c.Lockouts.Any(l => l.UserId == leader))
            orderby s.DueUtc, s.Id
            select new { r.Id, r.Reference, s.Kind, s.DueUtc };
        var named = await found.Take(MostNamed).ToListAsync(ct);
        return new WeekSection(
            heading, named.Count < MostNamed ? named.Count : await found.CountAsync(ct),
            named.ConvertAll(p => new WeekLine($"{p.Reference}: {DigestWords.Promise(p.Kind)}, {DigestWords.Moment(p.DueUtc)}", SiteLinks.ServiceLevels(p.Id))));
    }

    private static async Task<WeekSection> Cases(string heading, IQueryable<Case> cases, Func<CaseId, string> link, CancellationToken ct)
    {
        var named = await cases.OrderBy(c => c.OpenedUtc).ThenBy(c => c.Id).Take(MostNamed).Select(c => new { c.Id, c.Reference }).ToListAsync(ct);
        return new WeekSection(
            heading, named.Count < MostNamed ? named.Count : await cases.CountAsync(ct), named.ConvertAll(c => new WeekLine(c.Reference, link(c.Id))));
    }
}

/// <param name="Lines">The first of them.</param>
internal sealed record WeekSection(string Heading, int Count, IReadOnlyList<WeekLine> Lines);

internal sealed record WeekLine(string Text, string Link);
