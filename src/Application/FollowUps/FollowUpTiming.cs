using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Feedback;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Application.FollowUps;

/// <summary>When a follow-up falls due by what was chosen for it, and which one comes after it.</summary>
internal sealed class FollowUpTiming(ICaseDbContext db, IReferenceData reference, SafeSending safely)
{
    /// <summary>Null where no time is known to be safe.</summary>
    public async Task<DateTime?> Fit(Case about, FollowUpFit fit, DateTime askedUtc, CancellationToken ct) => fit == FollowUpFit.AsGiven
        ? askedUtc
        : fit.Fit(askedUtc, (await reference.Current(ct)).Calendar, (await safely.FactsOf(about, ct)).Facts.Plan);

    /// <summary>One that is over is followed by the next of its rule. Where no time is safe any more it stands at its own moment, and whoever does it asks the plan.</summary>
    public async Task PlanNext(FollowUp over, Case about, DateTime now, CancellationToken ct)
    {
        if (over.Repeat?.NextAfter(now) is var (repeat, atUtc))
        {
            var dueUtc = await Fit(about, over.Fit, atUtc, ct) ?? atUtc;
            db.FollowUps.Add(over.PlanNext(about, repeat, dueUtc, (await reference.Current(ct)).Grace(), now));
        }
    }
}
