using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Safety;

/// <summary>The next look at a safety plan is a follow-up like any other.</summary>
internal sealed class SafetyReviews(ICaseDbContext db, IReferenceData reference, ICurrentUser user)
{
    public const string What = "Review the safety plan";

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>This was the look that was promised, and the next one is promised with it.</summary>
    public async Task Next(Case about, DateOnly on, DateTime now, CancellationToken ct)
    {
        var promised = await db.FollowUps.Where(f => f.CaseId == about.Id && f.What == What && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);
        foreach (var review in promised)
        {
            review.Complete(null, now);
            await db.KeepNextDue(about, review, ct);
        }

        if ((about.LeadWorkerId ?? user.UserId) is { } worker)
        {
            var grace = (await reference.Current(ct)).Grace();
            var next = FollowUp.Plan(about, What, LondonTime.ToUtc(on, Morning), worker, grace, now);
            db.FollowUps.Add(next);
            await db.KeepNextDue(about, next, ct);
        }
    }
}
