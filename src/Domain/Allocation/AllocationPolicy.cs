using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using static CaseManagement.Domain.Allocation.AllocationWords;

namespace CaseManagement.Domain.Allocation;

/// <summary>
/// Who should get a case, and why; and for everybody else, why not. A pure function of the case's facts, the workers and
/// what they carry, so that the same question gets the same answer and every answer can be explained.
/// </summary>
public static class AllocationPolicy
{
    /// <summary>An absence that begins sooner than this is told beside a suggestion.</summary>
    private const int SoonDays = 14;

    public static AllocationAdvice Rank(AllocationFacts facts, IEnumerable<WorkerLoad> workers, AllocationWeights weights, LoadLimits limits)
    {
        var weight = weights.Of(facts.Specialism, facts.SupportLevel, facts.RiskGrade, facts.Burden);
        var judged = workers.Where(worker => worker.Worker.Id != facts.Except)
            .Select(worker => (Load: worker, Level: limits.Judge(worker.Carried + weight, worker.Worker.Capacity)))
            .Select(worker => (Worker: worker, Against: Against(facts, worker.Load, worker.Level).ToList()))
            .ToList();
        var fitting = judged.Where(j => j.Against.Count == 0).Select(j => j.Worker).InOrder(facts).ToList();
        var suitable = fitting.Select((worker, place) => Advise(facts, worker, place < AllocationAdvice.Suggested
            ? [.. For(facts, worker)]
            : [AllocationOrder.Behind(facts, worker, fitting[AllocationAdvice.Suggested - 1]), .. For(facts, worker)]));
        var others = judged.Where(j => j.Against.Count > 0)
            .OrderBy(j => j.Worker.Load.Worker.DisplayName, StringComparer.Ordinal)
            .ThenBy(j => j.Worker.Load.Worker.Id.Value)
            .Select(j => Advise(facts, j.Worker, j.Against));
        return new AllocationAdvice(weight, [.. suitable], [.. others]);
    }

    private static IEnumerable<string> For(AllocationFacts facts, (WorkerLoad Load, LoadLevel Level) judged)
    {
        var (load, level) = judged;
        var worker = load.Worker;
        if (load.KnowsPerson)
        {
            yield return "Has worked with this person before";
        }

        yield return facts.Specialism == Specialism.Generic
            ? worker.Specialisms.Count == 0 ? "Takes generic cases" : $"Takes generic cases beside {Kinds(worker.Specialisms)}"
            : $"{Sentence(Kind(facts.Specialism))} specialist";
        if (worker.Speaks(facts.Language))
        {
            yield return $"Speaks {Language(facts.Language)}";
        }

        if (facts.WorkerSex is { } asked)
        {
            yield return $"{Sentence(Sex(asked))}, as the person asked";
        }

        yield return worker.Areas.Count == 0 ? "Covers the whole area" : $"Covers {facts.AreaName}";
        yield return $"Carries {Points(load.Carried)} of {Points(worker.Capacity)} points";
        if (level == LoadLevel.NearlyFull)
        {
            yield return "Nearly full with this case";
        }

        if (worker.Traits.WorkingDays.Count > 0)
        {
            yield return $"Works on {Days(worker.Traits.WorkingDays)}";
        }

        if (worker.Absences.FirstOrDefault(a => a.From > facts.Today && a.From <= facts.Today.AddDays(SoonDays)) is { } soon)
        {
            yield return $"Away from {Day(soon.From)}";
        }
    }

    private static IEnumerable<string> Against(AllocationFacts facts, WorkerLoad load, LoadLevel level)
    {
        var worker = load.Worker;
        if (load.IsInConflict)
        {
            yield return ConflictErrors.Alarm;
        }

        if (load.IsLockedOut)
        {
            yield return "May not see this case";
        }

        if (!worker.IsThere(facts.Today))
        {
            yield return worker.Available && worker.AbsenceOn(facts.Today)?.Until is { } until ? $"Away until {Day(until)}" : "Away";
        }

        if (!worker.IsQualifiedFor(facts.Specialism))
        {
            yield return worker.Specialisms.Count == 0 ? "Takes generic cases only" : $"Works with {Kinds(worker.Specialisms)} only";
        }
        else if (worker.LapsedOn(facts.Specialism, facts.Today) is { } lapsed)
        {
            yield return $"Accreditation for {Kind(facts.Specialism)} ended on {Day(lapsed)}";
        }

        if (facts.WorkerSex is { } asked && worker.Traits.Sex != asked)
        {
            yield return $"The person asked for {Sex(asked)}";
        }

        if (!worker.Covers(facts.LocalAuthority))
        {
            yield return facts.LocalAuthority is null
                ? "Covers certain areas only, and the area is not known"
                : $"Does not cover {facts.AreaName}";
        }

        if (level == LoadLevel.Full)
        {
            yield return $"Full: {Points(load.Carried)} of {Points(worker.Capacity)} points";
        }
    }

    private static WorkerAdvice Advise(AllocationFacts facts, (WorkerLoad Load, LoadLevel Level) judged, IReadOnlyList<string> reasons)
    {
        var worker = judged.Load.Worker;
        return new(
            worker.Id, worker.DisplayName, judged.Load.Carried, worker.Capacity, worker.IsThere(facts.Today) && !judged.Load.IsLockedOut, reasons, judged.Level);
    }
}
