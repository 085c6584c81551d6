using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <summary>What is known of a worker for giving them cases. The sign-in of the same id lies with Security.</summary>
public sealed class Worker : AggregateRoot
{
    public const int NameMaxLength = 120;

    private Worker()
    {
    } // EF Core

    public UserId Id { get; private set; }

    public string DisplayName { get; private set; } = "";

    public TeamId TeamId { get; private set; }

    /// <summary>Kinds of case this worker is qualified for; every worker takes generic ones.</summary>
    public IReadOnlyList<Specialism> Specialisms { get; private set; } = [];

    /// <summary>Codes of the local authorities this worker covers; empty means the whole contract area.</summary>
    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>How much this worker can carry at once, in points (a standard case is 1 point; full time is 30).</summary>
    public decimal Capacity { get; private set; }

    public WorkerTraits Traits { get; private set; } = WorkerTraits.None;

    /// <summary>Planned and past ones, the earliest first.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    /// <summary>Whether they work cases at all; days on which they are not there are absences.</summary>
    public bool Available { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override bool SharesChain => true;

    public static Worker Create(
        UserId id, string displayName, TeamId teamId, IReadOnlyList<Specialism> specialisms, IReadOnlyList<string> areas, decimal capacity)
    {
        var worker = new Worker { Id = id, Available = true };
        worker.Describe(displayName, teamId, specialisms, areas, capacity);
        return worker;
    }

    public void Describe(
        string displayName, TeamId teamId, IReadOnlyList<Specialism> specialisms, IReadOnlyList<string> areas, decimal capacity)
    {
        DisplayName = displayName;
        TeamId = teamId;
        Specialisms = [.. specialisms];
        Areas = [.. areas];
        Capacity = capacity;
        Raise(new WorkerDescribed(teamId.Value, Specialisms, Areas, capacity));
    }

    public void Bring(WorkerTraits traits)
    {
        Traits = traits;
        Raise(new WorkerTraitsChanged(traits.Accreditations, traits.Languages, traits.WorkingDays, traits.Sex));
    }

    public void PlanAbsence(DateOnly from, DateOnly? until)
    {
        var planned = new Absence(from, until);
        Refuse.If(until < from, AllocationErrors.AbsenceEndsFirst);
        Refuse.If(!Century.Holds(from) || (until is { } last && !Century.Holds(last)), AllocationErrors.AbsenceNotOfThisCentury);
        Refuse.If(Absences.Any(planned.Overlaps), AllocationErrors.AbsenceThere);
        Absences = [.. Absences.Append(planned).OrderBy(a => a.From)];
        Raise(new WorkerAbsencePlanned(from, until));
    }

    /// <summary>It does not happen; or it has begun, and they were back on this day.</summary>
    public void EndAbsence(DateOnly from, DateOnly backOn)
    {
        var absence = Absences.FirstOrDefault(a => a.From == from);
        Refuse.If(absence is null || absence.Until < backOn, AllocationErrors.NoSuchAbsence);
        var others = Absences.Where(a => a != absence);
        Absences = backOn <= from ? [.. others] : [.. others.Append(absence! with { Until = backOn.AddDays(-1) }).OrderBy(a => a.From)];
        Raise(new WorkerAbsenceEnded(from, backOn));
    }

    /// <summary>Their cases were given to others. Of two who do so at one moment the second is refused.</summary>
    public void HandOver(int given, int waiting, int kept) => Raise(new CaseloadRedistributed(given, waiting, kept));

    public void SetAvailable(bool available)
    {
        if (Available != available)
        {
            Available = available;
            Raise(new WorkerAvailabilityChanged(available));
        }
    }

    public Absence? AbsenceOn(DateOnly day) => Absences.FirstOrDefault(a => a.Covers(day));

    public bool IsThere(DateOnly day) => Available && AbsenceOn(day) is null;

    /// <summary>Why they are not there on a day; null where they are. Whether they take cases is another matter.</summary>
    public string? NotThereOn(DateOnly day) =>
        AbsenceOn(day) is not null ? "Away"
        : Traits.WorkingDays.Count > 0 && !Traits.WorkingDays.Contains(day.DayOfWeek) ? $"Does not work on {day.DayOfWeek}s" : null;

    public bool Covers(string? localAuthority) => Areas.Count == 0 || (localAuthority is not null && Areas.Contains(localAuthority));

    public bool IsQualifiedFor(Specialism specialism) => specialism == Specialism.Generic || Specialisms.Contains(specialism);

    /// <summary>The last day of an accreditation for this kind of work where none holds any more.</summary>
    public DateOnly? LapsedOn(Specialism specialism, DateOnly day)
    {
        var papers = Traits.Accreditations.Where(a => a.Specialism == specialism).ToList();
        return papers.Count == 0 || papers.Any(a => a.HoldsOn(day)) ? null : papers.Max(a => a.ExpiresOn);
    }

    public bool Speaks(string? language) => language is not null && Traits.Languages.Contains(language, StringComparer.OrdinalIgnoreCase);
}

public sealed record WorkerDescribed(Guid TeamId, IReadOnlyList<Specialism> Specialisms, IReadOnlyList<string> Areas, decimal Capacity) : DomainEvent;

public sealed record WorkerTraitsChanged(
    IReadOnlyList<Accreditation> Accreditations, IReadOnlyList<string> Languages, IReadOnlyList<DayOfWeek> WorkingDays, [property: Personal] string? Sex) : DomainEvent;

public sealed record WorkerAbsencePlanned([property: Personal] DateOnly From, [property: Personal] DateOnly? Until) : DomainEvent;

public sealed record WorkerAbsenceEnded([property: Personal] DateOnly From, [property: Personal] DateOnly BackOn) : DomainEvent;

public sealed record CaseloadRedistributed(int Given, int Waiting, int Kept) : DomainEvent;

public sealed record WorkerAvailabilityChanged(bool Available) : DomainEvent;
