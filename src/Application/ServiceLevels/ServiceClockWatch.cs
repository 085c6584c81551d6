using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

/// <summary>
/// Starts, stops, pauses and drops the clocks by what happens, whoever did it and by whichever way, so that no use case can
/// forget one (docs/adr/0017).
/// </summary>
internal sealed class ServiceClockWatch(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IWatchEvents
{
    private static readonly HashSet<Type> Moving =
    [
        typeof(ReferralTriaged), typeof(ReferralTakenUp), typeof(ReferralOutcomeSet), typeof(ReferralWithdrawn), typeof(ReferralClosed), typeof(ReferralInSupport),
        typeof(ReferralUpdated), typeof(ContactRecorded), typeof(NeedsAssessmentRecorded), typeof(RiskAssessmentRecorded), typeof(SafetyPlanReviewed), typeof(GoalSet),
        typeof(CasePaused), typeof(CaseResumed), typeof(CaseWoken), typeof(CaseClosed), typeof(CaseReopened), typeof(CaseRiskChanged),
        typeof(ReferralUpdatedDuringSupport), typeof(EntryStruckOut),
    ];

    public async Task<bool> Saw(IReadOnlyCollection<AggregateRoot> announcing, CancellationToken ct)
    {
        var news = announcing.SelectMany(a => a.Events, (a, e) => new News(a, e)).Where(n => Moving.Contains(n.Event.GetType())).ToList();
        if (news.Count == 0)
        {
            return false;
        }

        foreach (var about in await ByReferral(news, ct))
        {
            await Tell(about.Key, [.. about], ct);
        }

        return true;
    }

    private async Task<IEnumerable<IGrouping<Referral, News>>> ByReferral(IEnumerable<News> news, CancellationToken ct)
    {
        var known = new List<(Referral Referral, News News)>();
        foreach (var one in news)
        {
            if (await ReferralOf(one.Of, ct) is { } referral)
            {
                known.Add((referral, one));
            }
        }

        return known.GroupBy(k => k.Referral, k => k.News);
    }

    private async Task<Referral?> ReferralOf(AggregateRoot aggregate, CancellationToken ct) => aggregate switch
    {
        Referral referral => referral,
        Contact contact => await db.Referrals.FindAsync([contact.ReferralId], ct),
        { TimelineCaseId: { } id } when await db.Cases.FindAsync([CaseId.From(id)], ct) is { } about => await db.Referrals.FindAsync([about.ReferralId], ct),
        _ => null,
    };

    private async Task Tell(Referral referral, List<News> news, CancellationToken ct)
    {
        var about = referral.CaseId is { } id ? await db.Cases.FindAsync([id], ct) : null;
        var isNew = news.Exists(n => n.Of == referral && referral.Version == 0);
        var known = isNew ? [] : await db.ServiceClocks.Where(c => c.ReferralId == referral.Id).ToListAsync(ct);
        var level = about?.SupportLevel > referral.SupportLevel ? about.SupportLevel : referral.SupportLevel;
        var clocks = new ServiceClocks(known, new ClockSubject(referral.Id, referral.CaseId, level), await Terms(ct), clock.GetUtcNow().UtcDateTime);
        foreach (var one in news)
        {
            await Tell(clocks, one, referral, ct);
        }

        clocks.Stand(IsOver(referral, about), PauseOf(referral, about));
        db.ServiceClocks.AddRange(clocks.Started);
    }

    private async Task Tell(ServiceClocks clocks, News one, Referral referral, CancellationToken ct)
    {
        switch (one.Event)
        {
            case ReferralTriaged or ReferralTakenUp when referral is { ContactDueUtc: { } due, CaseId: null }:
                clocks.ContactDue(due);
                break;
            case ContactRecorded:
                clocks.Contacts(referral.FirstAttemptUtc, referral.ReachedUtc);
                break;
            case ReferralInSupport:
                clocks.BelongTo(referral.CaseId!.Value);
                break;
            case NeedsAssessmentRecorded { CaseId: var id }:
                var assessed = ((NeedsAssessment)one.Of).AssessedUtc;
                clocks.Assessed(assessed, await HasGoal(CaseId.From(id), ct));
                clocks.Reviewed(assessed);
                break;
            case RiskAssessmentRecorded or SafetyPlanReviewed:
                clocks.Reviewed(clock.GetUtcNow().UtcDateTime);
                break;
            case GoalSet:
                clocks.Planned(((Goal)one.Of).SetUtc);
                break;
            case CaseReopened:
                clocks.BeginAgain();
                break;
            case EntryStruckOut struck:
                await TakeBack(clocks, struck.EntryKind, referral, ct);
                break;
        }
    }

    /// <summary>What was struck out did not happen: what is left is looked at anew.</summary>
    private async Task TakeBack(ServiceClocks clocks, string kind, Referral referral, CancellationToken ct)
    {
        switch (kind)
        {
            case nameof(ContactRecorded):
                clocks.Contacts(referral.FirstAttemptUtc, referral.ReachedUtc);
                break;
            case nameof(NeedsAssessmentRecorded):
                // Tracked, so that the one struck out in this very unit of work is seen as it will be saved.
                var left = (await db.NeedsAssessments.Where(a => a.CaseId == referral.CaseId).ToListAsync(ct)).Where(a => a.StruckUtc is null);
                clocks.Assessed(left.Min(a => (DateTime?)a.AssessedUtc), false);
                break;
            case nameof(GoalSet):
                var goals = (await db.Goals.Where(g => g.CaseId == referral.CaseId).ToListAsync(ct)).Where(g => g.StruckUtc is null);
                clocks.Planned(goals.Min(g => (DateTime?)g.SetUtc));
                break;
        }
    }

    private Task<bool> HasGoal(CaseId id, CancellationToken ct) => db.Goals.AnyAsync(g => g.CaseId == id && g.StruckUtc == null, ct);

    private async Task<ClockTerms> Terms(CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        return new ClockTerms(day => codes.RulesOn(day).Targets, codes.CalendarOn);
    }

    private static bool IsOver(Referral referral, Case? about) =>
        about is null
            ? referral.Status is ReferralStatus.NotProgressed or ReferralStatus.PassedOn or ReferralStatus.Closed or ReferralStatus.Withdrawn
            : about.Status == CaseStatus.Closed;

    private static PauseReason? PauseOf(Referral referral, Case? about) => about?.Status switch
    {
        null => referral.Status == ReferralStatus.NeedsCorrection ? PauseReason.NeedsCorrection : null,
        CaseStatus.Paused => PauseReason.OnHold,
        CaseStatus.Restricted => PauseReason.Restricted,
        _ => null,
    };

    private sealed record News(AggregateRoot Of, DomainEvent Event);
}
