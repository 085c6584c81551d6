using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.ServiceLevels;

/// <summary>
/// By when one promise to one person is to be kept, and when it was. It keeps the target with which it started, so a change
/// of the contract holds for those that start from its day on (docs/adr/0017).
/// </summary>
public sealed class ServiceClock : AggregateRoot
{
    public const int NoteMaxLength = 1000;

    private ServiceClock()
    {
    } // EF Core

    public ServiceClockId Id { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public ServiceClockKind Kind { get; private set; }

    public ServiceClockState State { get; private set; }

    public DateTime StartedUtc { get; private set; }

    public DateTime DueUtc { get; private set; }

    public DateTime? StoppedUtc { get; private set; }

    public TargetTime Target { get; private set; } = ServiceTargets.Default.For(default, default);

    /// <summary>The level of support whose target it has.</summary>
    public SupportLevel Level { get; private set; }

    /// <summary>Every time for which it stood still, the last one last.</summary>
    public IReadOnlyList<ClockPause> Pauses { get; private set; } = [];

    /// <summary>It was not kept in time: found when it was done too late, or by the watch while it was open.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Code of the list of reasons for breaches.</summary>
    public string? BreachReason { get; private set; }

    public string? BreachNote { get; private set; }

    public bool IsOpen => State is ServiceClockState.Running or ServiceClockState.Paused;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId?.Value;

    public static ServiceClock Start(ServiceClockKind kind, ClockSubject subject, DateTime startedUtc, ClockTerms terms) =>
        Start(kind, subject, startedUtc, terms, terms.Target(kind, subject.Level, startedUtc).DueFrom(startedUtc, terms.Calendar(startedUtc)));

    /// <summary>The first contact is promised by the triage rules, which told the sender of it.</summary>
    public static ServiceClock Start(ServiceClockKind kind, ClockSubject subject, DateTime startedUtc, ClockTerms terms, DateTime dueUtc) => new()
    {
        Id = ServiceClockId.New(),
        ReferralId = subject.ReferralId,
        CaseId = subject.CaseId,
        Kind = kind,
        Level = subject.Level,
        StartedUtc = startedUtc,
        Target = terms.Target(kind, subject.Level, startedUtc),
        DueUtc = dueUtc,
    };

    /// <summary>Another promise that counts from the same moment, and stood still with this one.</summary>
    public ServiceClock Beside(ServiceClockKind kind, ClockSubject subject, ClockTerms terms)
    {
        var beside = Start(kind, subject, StartedUtc, terms);
        beside.Pauses = Pauses;
        foreach (var pause in Pauses.Where(p => p.UntilUtc is not null))
        {
            beside.DueUtc = beside.Target.Shift(beside.DueUtc, pause.FromUtc, pause.UntilUtc!.Value, terms.Calendar(StartedUtc));
        }

        return beside;
    }

    /// <summary>It counts from here, with what is due then: what came before could not be worked with.</summary>
    public void StartAgain(DateTime startedUtc, DateTime dueUtc)
    {
        EndPause(startedUtc);
        (State, StartedUtc, DueUtc, StoppedUtc, IsLate) = (ServiceClockState.Running, startedUtc, dueUtc, null, false);
    }

    public void StartAgain(DateTime startedUtc, ClockSubject subject, ClockTerms terms)
    {
        Level = subject.Level;
        Target = terms.Target(Kind, Level, startedUtc);
        StartAgain(startedUtc, Target.DueFrom(startedUtc, terms.Calendar(startedUtc)));
    }

    public void Pause(PauseReason reason, DateTime now)
    {
        if (State == ServiceClockState.Running)
        {
            State = ServiceClockState.Paused;
            Pauses = [.. Pauses, new ClockPause(now, null, reason)];
        }
    }

    public void Resume(DateTime now, ClockTerms terms)
    {
        if (State == ServiceClockState.Paused)
        {
            State = ServiceClockState.Running;
            DueUtc = Target.Shift(DueUtc, Pauses[^1].FromUtc, now, terms.Calendar(StartedUtc));
            EndPause(now);
        }
    }

    /// <summary>It was done. What is done while the clock stands still is in time, unless it was late before.</summary>
    public void Stop(DateTime doneUtc)
    {
        if (!IsOpen)
        {
            return;
        }

        var counted = State == ServiceClockState.Paused && Pauses[^1].FromUtc < doneUtc ? Pauses[^1].FromUtc : doneUtc;
        EndPause(doneUtc);
        (State, StoppedUtc) = (ServiceClockState.Stopped, doneUtc);
        if (counted > DueUtc)
        {
            BeLate();
        }
        else
        {
            IsLate = false;
        }
    }

    public void Drop(DateTime now)
    {
        if (IsOpen)
        {
            EndPause(now);
            State = ServiceClockState.Dropped;
        }
    }

    /// <summary>What had stopped it was struck out, or support goes on that had ended.</summary>
    public void GoOn()
    {
        if (!IsOpen)
        {
            (State, StoppedUtc, IsLate) = (ServiceClockState.Running, null, false);
        }
    }

    /// <summary>A raised risk brings it forward, counted from when it was raised; nothing ever puts it off.</summary>
    public void Tighten(SupportLevel level, DateTime now, ClockTerms terms)
    {
        if (!IsOpen || level <= Level)
        {
            return;
        }

        Level = level;
        var target = terms.Target(Kind, level, now);
        var due = target.DueFrom(now, terms.Calendar(now));
        if (due < DueUtc)
        {
            (Target, DueUtc) = (target, due);
        }
    }

    public void BelongTo(CaseId caseId) => CaseId = caseId;

    /// <summary>Whether the watch is to tell of it: it runs, its time is over, and nobody was first.</summary>
    public bool AwaitsBreach(DateTime now) => State == ServiceClockState.Running && DueUtc < now && !IsLate;

    public void Breach(DateTime now)
    {
        Refuse.If(!AwaitsBreach(now), ServiceLevelErrors.NotDueYet);
        BeLate();
    }

    /// <param name="reasonCode">Code of the list of reasons for breaches.</param>
    /// <param name="note">At most <see cref="NoteMaxLength"/> characters.</param>
    /// <param name="now">When it is said.</param>
    public void Explain(string reasonCode, string? note, DateTime now)
    {
        Refuse.If(State == ServiceClockState.Dropped || !(IsLate || AwaitsBreach(now)), ServiceLevelErrors.KeptInTime);
        if (!IsLate)
        {
            BeLate();
        }

        (BreachReason, BreachNote) = (reasonCode, note);
        Raise(new BreachExplained(ReferralId.Value, CaseId?.Value, Kind, reasonCode, note));
    }

    private void BeLate()
    {
        if (!IsLate)
        {
            IsLate = true;
            Raise(new ServiceLevelBreached(ReferralId.Value, CaseId?.Value, Kind, DueUtc));
        }
    }

    private void EndPause(DateTime utc)
    {
        if (Pauses.Count > 0 && Pauses[^1] is { UntilUtc: null } open)
        {
            Pauses = [.. Pauses.SkipLast(1), open with { UntilUtc = utc > open.FromUtc ? utc : open.FromUtc }];
        }
    }
}

/// <summary>For whom a promise is made, and at which level of support.</summary>
public sealed record ClockSubject(ReferralId ReferralId, CaseId? CaseId, SupportLevel Level);

/// <summary>What the contract says on the London day of an instant.</summary>
/// <param name="Targets">On a day.</param>
/// <param name="CalendarOn">The working hours may change with the contract.</param>
public sealed record ClockTerms(Func<DateOnly, ServiceTargets> Targets, Func<DateOnly, WorkingCalendar> CalendarOn)
{
    public TargetTime Target(ServiceClockKind kind, SupportLevel level, DateTime utc) => Targets(LondonTime.LocalDate(utc)).For(kind, level);

    public WorkingCalendar Calendar(DateTime utc) => CalendarOn(LondonTime.LocalDate(utc));
}
