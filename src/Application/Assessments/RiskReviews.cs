using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>While a case is graded high risk, the next look at it is always promised: weekly, where nothing else is configured.</summary>
internal sealed class RiskReviews(ICaseDbContext db, IReferenceData reference)
{
    public const string What = "Review the risk: it is graded high";

    /// <summary>This assessment was the review that was promised; a high grade promises the next one.</summary>
    public async Task AfterRisk(Case about, RiskGrade grade, DateTime now, CancellationToken ct)
    {
        foreach (var review in await Promised(about, ct))
        {
            review.Complete(null, now);
            await db.KeepNextDue(about, review, ct);
        }

        if (grade == RiskGrade.High)
        {
            await PromiseNext(about, now, ct);
        }
    }

    /// <summary>The grade is another because an assessment was struck out: nobody looked at the risk, so no review was held.</summary>
    public async Task AfterStrikeOut(Case about, DateTime now, CancellationToken ct)
    {
        var promised = await Promised(about, ct);
        foreach (var review in about.RiskGrade == RiskGrade.High ? [] : promised)
        {
            review.Cancel("The assessment was struck out", now);
            await db.KeepNextDue(about, review, ct);
        }

        if (about.RiskGrade == RiskGrade.High && promised.Count == 0 && about.ClosedUtc is null)
        {
            await PromiseNext(about, now, ct);
        }
    }

    private Task<List<FollowUp>> Promised(Case about, CancellationToken ct) =>
        db.FollowUps.Where(f => f.CaseId == about.Id && f.What == What && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);

    private async Task PromiseNext(Case about, DateTime now, CancellationToken ct)
    {
        if (about.LeadWorkerId is { } worker)
        {
            var codes = await reference.Current(ct);
            var next = FollowUp.Plan(about, What, now.AddDays(codes.Number(SettingKeys.HighRiskReviewDays)), worker, codes.Grace(), now);
            db.FollowUps.Add(next);
            await db.KeepNextDue(about, next, ct);
        }
    }
}
