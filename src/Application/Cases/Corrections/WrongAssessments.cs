using CaseManagement.Application.Assessments;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Corrections;

/// <summary>An assessment of the wrong person counts no more: not for the grade of the case, and not for what was promised because of that.</summary>
internal sealed class WrongAssessments(ICaseDbContext db, HighRiskNotice notice, RiskReviews reviews, MaracPreparation marac)
{
    public async Task TakeNeeds(Case wrong, Act entry, DateTime now, CancellationToken ct)
    {
        var struck = await db.NeedsAssessments.SingleAsync(a => a.Id == NeedsAssessmentId.From(entry.AggregateId), ct);
        struck.StrikeOut(now);
        await NotAssessedThen(wrong, struck.AssessedUtc, entry.AggregateId, ct);
    }

    public async Task TakeRisk(Case wrong, Act entry, DateTime now, CancellationToken ct)
    {
        var struck = await db.RiskAssessments.SingleAsync(a => a.Id == RiskAssessmentId.From(entry.AggregateId), ct);
        struck.StrikeOut(now);
        await NotAssessedThen(wrong, struck.AssessedUtc, entry.AggregateId, ct);
        var left = await db.RiskAssessments.Where(a => a.CaseId == wrong.Id && a.Id != struck.Id)
            .OrderByDescending(a => a.Number).Select(a => new Graded(a.Number, a.Grade)).ToListAsync(ct);
        await Regrade(wrong, struck, left, now, ct);
        if (struck.Grade == RiskGrade.High && left.All(a => a.Grade != RiskGrade.High))
        {
            await marac.AfterStrikeOut(wrong, now, ct);
        }
    }

    /// <summary>A later assessment, or a force that raised the grade since, stands.</summary>
    private async Task Regrade(Case wrong, RiskAssessment struck, List<Graded> left, DateTime now, CancellationToken ct)
    {
        if (wrong.RiskGrade != struck.Grade || left.Any(a => a.Number > struck.Number))
        {
            return;
        }

        var referral = await db.Referrals.RequireAsync(wrong.ReferralId, null, ct);
        var wasHigh = left.Any(a => a.Grade == RiskGrade.High);
        wrong.RiskTakenBack(left.Count > 0 ? left[0].Grade : referral.RiskGrade, wasHigh ? SupportLevel.HighRisk : referral.SupportLevel);
        await notice.TellWhenRaised(wrong, struck.Grade, $"without-{struck.Id.Value:N}", now, ct);
        await reviews.AfterStrikeOut(wrong, now, ct);
    }

    private async Task NotAssessedThen(Case wrong, DateTime thenUtc, Guid struckId, CancellationToken ct)
    {
        var needs = await db.NeedsAssessments.Where(a => a.CaseId == wrong.Id && a.Id != NeedsAssessmentId.From(struckId)).MaxAsync(a => (DateTime?)a.AssessedUtc, ct);
        var risk = await db.RiskAssessments.Where(a => a.CaseId == wrong.Id && a.Id != RiskAssessmentId.From(struckId)).MaxAsync(a => (DateTime?)a.AssessedUtc, ct);
        wrong.AssessmentsChanged(wrong.LastAssessedUtc > thenUtc ? wrong.LastAssessedUtc : needs > risk ? needs : risk ?? needs);
    }

    private sealed record Graded(int Number, RiskGrade Grade);
}
