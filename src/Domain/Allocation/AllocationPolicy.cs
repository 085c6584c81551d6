using System.Globalization;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Allocation;

/// <summary>
/// Who should get a case, and why; and for everybody else, why not. A pure function of the case's facts, the workers and
/// what they carry, so that the same question gets the same answer and every answer can be explained.
/// </summary>
public static class AllocationPolicy
{
    public static AllocationAdvice Rank(AllocationFacts facts, IEnumerable<WorkerLoad> workers, AllocationWeights weights)
    {
        var weight = weights.Of(facts.Specialism, facts.SupportLevel, facts.RiskGrade);
        var judged = workers.Select(worker => (Load: worker, Against: Against(facts, worker, weight).ToList())).ToList();

        // A specialist stays free for the cases that only they may take, so generic ones go to generalists first.
        var suitable = judged.Where(j => j.Against.Count == 0).Select(j => j.Load)
            .OrderBy(l => facts.Specialism == Specialism.Generic ? l.Worker.Specialisms.Count : 0)
            .ThenBy(l => l.Carried / l.Worker.Capacity)
            .ThenBy(l => l.Worker.DisplayName, StringComparer.Ordinal)
            .ThenBy(l => l.Worker.Id.Value)
            .Select(l => Advise(l, [.. For(facts, l)]));
        var others = judged.Where(j => j.Against.Count > 0)
            .OrderBy(j => j.Load.Worker.DisplayName, StringComparer.Ordinal)
            .ThenBy(j => j.Load.Worker.Id.Value)
            .Select(j => Advise(j.Load, j.Against));
        return new AllocationAdvice(weight, [.. suitable], [.. others]);
    }

    private static IEnumerable<string> For(AllocationFacts facts, WorkerLoad load)
    {
        yield return facts.Specialism == Specialism.Generic
            ? load.Worker.Specialisms.Count == 0 ? "Takes generic cases" : $"Takes generic cases beside {Kinds(load.Worker.Specialisms)}"
            : $"{Sentence(Kind(facts.Specialism))} specialist";
        yield return load.Worker.Areas.Count == 0 ? "Covers the whole area" : $"Covers {facts.AreaName}";
        yield return $"Carries {Points(load.Carried)} of {Points(load.Worker.Capacity)} points";
    }

    private static IEnumerable<string> Against(AllocationFacts facts, WorkerLoad load, decimal weight)
    {
        var worker = load.Worker;
        if (load.IsInConflict)
        {
            yield return ConflictErrors.Alarm;
        }

        if (!worker.Available)
        {
            yield return "Away";
        }

        if (!worker.IsQualifiedFor(facts.Specialism))
        {
            yield return worker.Specialisms.Count == 0 ? "Takes generic cases only" : $"Works with {Kinds(worker.Specialisms)} only";
        }

        if (!worker.Covers(facts.LocalAuthority))
        {
            yield return facts.LocalAuthority is null
                ? "Covers certain areas only, and the area is not known"
                : $"Does not cover {facts.AreaName}";
        }

        if (load.Carried + weight > worker.Capacity)
        {
            yield return $"Full: {Points(load.Carried)} of {Points(worker.Capacity)} points";
        }
    }

    private static WorkerAdvice Advise(WorkerLoad load, IReadOnlyList<string> reasons) =>
        new(load.Worker.Id, load.Worker.DisplayName, load.Carried, load.Worker.Capacity, load.Worker.Available, reasons);

    private static string Kinds(IEnumerable<Specialism> specialisms) => string.Join(" and ", specialisms.Order().Select(Kind));

    private static string Kind(Specialism specialism) => specialism switch
    {
        Specialism.Children => "children",
        Specialism.DomesticAbuse => "domestic abuse",
        Specialism.SeriousCrime => "serious crime",
        _ => "generic cases",
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="LocalAuthority">Code of the local authority; null where it is not known.</param>
/// <param name="AreaName">Its name.</param>
public sealed record AllocationFacts(Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, string? LocalAuthority, string AreaName);

/// <param name="Carried">The points of the open cases that the worker leads.</param>
/// <param name="IsInConflict">Knows somebody whom the case is about.</param>
public sealed record WorkerLoad(Worker Worker, decimal Carried, bool IsInConflict = false);

/// <param name="Reasons">Why, for a suggestion; why not, for everybody else.</param>
public sealed record WorkerAdvice(UserId WorkerId, string Name, decimal Carried, decimal Capacity, bool Available, IReadOnlyList<string> Reasons);

/// <param name="Weight">What the case will weigh.</param>
/// <param name="Suitable">Best first.</param>
/// <param name="Others">Everybody else.</param>
public sealed record AllocationAdvice(decimal Weight, IReadOnlyList<WorkerAdvice> Suitable, IReadOnlyList<WorkerAdvice> Others)
{
    /// <summary>The same for everybody but this worker, who has the case already.</summary>
    public AllocationAdvice Without(UserId? worker) => this with
    {
        Suitable = [.. Suitable.Where(w => w.WorkerId != worker)],
        Others = [.. Others.Where(w => w.WorkerId != worker)],
    };

    public bool IsFirst(UserId worker) => Suitable.Count > 0 && Suitable[0].WorkerId == worker;
}

/// <summary>How many points a case weighs (domain facts 11). Where several apply, the heaviest does.</summary>
public sealed record AllocationWeights(decimal Standard, decimal Enhanced, decimal Child, decimal DomesticAbuse, decimal HighRisk, decimal Serious)
{
    public static readonly AllocationWeights Default = new(1, 1.5m, 2, 2, 3, 3);

    public decimal Of(Specialism specialism, SupportLevel level, RiskGrade grade)
    {
        var bySpecialism = specialism switch
        {
            Specialism.Children => Child,
            Specialism.DomesticAbuse => DomesticAbuse,
            Specialism.SeriousCrime => Serious,
            _ => Standard,
        };
        var byNeed = level == SupportLevel.HighRisk || grade == RiskGrade.High ? HighRisk : level == SupportLevel.Enhanced ? Enhanced : Standard;
        return Math.Max(bySpecialism, byNeed);
    }
}
