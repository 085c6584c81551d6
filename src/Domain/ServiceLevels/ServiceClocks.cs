using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.ServiceLevels;

/// <summary>
/// The clocks of one referral: each promise that is kept starts the next. It is told what happened and in which state the
/// referral and its case are now, and never of the same thing twice with another result.
/// </summary>
/// <param name="clocks">All that the referral has, in any state.</param>
/// <param name="subject">As it is now.</param>
public sealed class ServiceClocks(IEnumerable<ServiceClock> clocks, ClockSubject subject, ClockTerms terms, DateTime now)
{
    private readonly List<ServiceClock> _clocks = [.. clocks.OrderBy(c => c.StartedUtc).ThenBy(c => c.Kind)];
    private readonly List<ServiceClock> _started = [];

    /// <summary>Those that what happened has started.</summary>
    public IReadOnlyList<ServiceClock> Started => _started;

    /// <summary>The first contact is due, as triage decided. After a correction it counts anew.</summary>
    public void ContactDue(DateTime dueUtc)
    {
        if (Of(ServiceClockKind.FirstAttempt) is { } known)
        {
            if (known.StoppedUtc is null && (known.State != ServiceClockState.Running || known.DueUtc != dueUtc))
            {
                known.StartAgain(now, dueUtc);
            }
        }
        else
        {
            Add(ServiceClock.Start(ServiceClockKind.FirstAttempt, subject, now, terms, dueUtc));
        }
    }

    /// <summary>What is known of attempts; they go back to nothing where they were struck out.</summary>
    public void Contacts(DateTime? firstAttemptUtc, DateTime? reachedUtc)
    {
        if (Of(ServiceClockKind.FirstAttempt) is not { State: not ServiceClockState.Dropped } first)
        {
            return;
        }

        // Whoever was assessed was reached, whatever is struck out of the attempts.
        var assessed = Of(ServiceClockKind.NeedsAssessed) is { State: ServiceClockState.Stopped };
        Settle(first, firstAttemptUtc, keep: assessed);
        if (firstAttemptUtc is not null)
        {
            Settle(Of(ServiceClockKind.Reached) ?? Add(first.Beside(ServiceClockKind.Reached, subject, terms)), reachedUtc, keep: assessed);
        }

        Follow(ServiceClockKind.NeedsAssessed, reachedUtc);
    }

    /// <summary>Whoever was assessed was evidently reached. Null where the assessments were struck out.</summary>
    public void Assessed(DateTime? assessedUtc, bool hasPlan)
    {
        if (assessedUtc is { } assessed)
        {
            ReachedBy(assessed);
            Follow(ServiceClockKind.NeedsAssessed, assessed);
        }

        if (Of(ServiceClockKind.NeedsAssessed) is { } clock)
        {
            Settle(clock, assessedUtc);
        }

        Follow(ServiceClockKind.PlanMade, assessedUtc);
        if (assessedUtc is not null && hasPlan)
        {
            Planned(assessedUtc);
        }
    }

    /// <summary>The first goal was agreed; null where all were struck out.</summary>
    public void Planned(DateTime? plannedUtc)
    {
        if (Of(ServiceClockKind.PlanMade) is not { } plan)
        {
            return;
        }

        Settle(plan, plannedUtc);
        Follow(ServiceClockKind.Reviewed, plannedUtc);
    }

    /// <summary>Needs, risk or the safety plan were looked at again.</summary>
    public void Reviewed(DateTime reviewedUtc)
    {
        if (Of(ServiceClockKind.Reviewed) is { IsOpen: true } running && running.StartedUtc < reviewedUtc)
        {
            running.Stop(reviewedUtc);
            Add(ServiceClock.Start(ServiceClockKind.Reviewed, subject, reviewedUtc, terms));
        }
    }

    /// <summary>Where the referral and its case stand. What is over drops its promise; what goes on again has it again.</summary>
    public void Stand(bool isOver, PauseReason? pause)
    {
        foreach (var clock in _clocks.Where(c => c.IsOpen))
        {
            if (isOver)
            {
                clock.Drop(now);
            }
            else if (pause is { } reason)
            {
                clock.Pause(reason, now);
            }
            else
            {
                clock.Resume(now, terms);
                clock.Tighten(subject.Level, now, terms);
            }
        }
    }

    /// <summary>Support that had ended begins again: what was promised last is promised anew.</summary>
    public void BeginAgain()
    {
        if (_clocks.Count > 0 && _clocks.All(c => !c.IsOpen) && _clocks.LastOrDefault(c => c.State == ServiceClockState.Dropped) is { } last)
        {
            last.StartAgain(now, subject, terms);
        }
    }

    public void BelongTo(CaseId caseId) => _clocks.ForEach(c => c.BelongTo(caseId));

    private void ReachedBy(DateTime utc)
    {
        if (Of(ServiceClockKind.FirstAttempt) is { } first)
        {
            first.Stop(utc);
            (Of(ServiceClockKind.Reached) ?? Add(first.Beside(ServiceClockKind.Reached, subject, terms))).Stop(utc);
        }
    }

    /// <param name="keep">Something else shows that it was done.</param>
    private static void Settle(ServiceClock clock, DateTime? doneUtc, bool keep = false)
    {
        if (doneUtc is { } done)
        {
            clock.Stop(done);
        }
        else if (clock.State == ServiceClockState.Stopped && !keep)
        {
            clock.GoOn();
        }
    }

    /// <summary>The promise that begins with what happened, and falls with it.</summary>
    private void Follow(ServiceClockKind kind, DateTime? fromUtc)
    {
        var known = Of(kind);
        if (fromUtc is not { } from)
        {
            known?.Drop(now);
        }
        else if (known is null)
        {
            Add(ServiceClock.Start(kind, subject, from, terms));
        }
        else if (known.State == ServiceClockState.Dropped)
        {
            known.StartAgain(from, subject, terms);
        }
    }

    /// <summary>The last of its kind: of the reviews, the one that is open or was done last.</summary>
    private ServiceClock? Of(ServiceClockKind kind) => _clocks.LastOrDefault(c => c.Kind == kind);

    private ServiceClock Add(ServiceClock clock)
    {
        _clocks.Add(clock);
        _started.Add(clock);
        return clock;
    }
}
