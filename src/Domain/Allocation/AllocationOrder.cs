using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Allocation;

/// <summary>
/// In which order those who fit are proposed. The same list sorts and tells why one comes after another, so that the
/// words cannot say anything else than what was decided.
/// </summary>
internal static class AllocationOrder
{
    private sealed record Criterion(Func<AllocationFacts, WorkerLoad, LoadLevel, decimal> Rank, Func<AllocationFacts, string> Behind);

    private static readonly Criterion[] Criteria =
    [
        new((_, l, _) => l.KnowsPerson ? 0 : 1, _ => "Others have worked with this person before"),
        new((f, l, _) => l.Worker.Speaks(f.Language) ? 0 : 1, f => $"Others speak {AllocationWords.Language(f.Language)}"),

        // A specialist stays free for the cases that only they may take, so generic ones go to generalists first.
        new((f, l, _) => f.Specialism == Specialism.Generic ? l.Worker.Specialisms.Count : 0, _ => "Kept free for cases that need their specialism"),
        new((_, _, level) => (int)level, _ => "Others have more room"),
        new((_, l, _) => l.Carried / l.Worker.Capacity, _ => "Others carry less"),
    ];

    public static IOrderedEnumerable<(WorkerLoad Load, LoadLevel Level)> InOrder(
        this IEnumerable<(WorkerLoad Load, LoadLevel Level)> workers, AllocationFacts facts) =>
        Criteria.Aggregate(workers.OrderBy(_ => 0), (sorted, criterion) => sorted.ThenBy(w => criterion.Rank(facts, w.Load, w.Level)))
            .ThenBy(w => w.Load.Worker.DisplayName, StringComparer.Ordinal)
            .ThenBy(w => w.Load.Worker.Id.Value);

    /// <summary>Why this one comes after that one.</summary>
    public static string Behind(AllocationFacts facts, (WorkerLoad Load, LoadLevel Level) after, (WorkerLoad Load, LoadLevel Level) before) =>
        Criteria.FirstOrDefault(c => c.Rank(facts, after.Load, after.Level) > c.Rank(facts, before.Load, before.Level))?.Behind(facts)
        ?? "Fits as well; others come first by name";
}
