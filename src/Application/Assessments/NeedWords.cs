using System.Globalization;

namespace CaseManagement.Application.Assessments;

/// <summary>Change over time in a sentence, because a drawing alone does not say whether up is good.</summary>
internal static class NeedWords
{
    public static string Tell(string area, IReadOnlyList<NeedPoint> points, DateOnly today) => points switch
    {
        [] => $"{area}: not scored yet",
        [var only] => $"{area}: {only.Score} on {Day(only.On, today)}",
        [var first, .., var last] when first.Score == last.Score => $"{area}: {last.Score} as on {Day(first.On, today)}, unchanged",
        [var first, .., var last] =>
            $"{area}: from {first.Score} to {last.Score} since {Day(first.On, today)}, {(last.Score > first.Score ? "better" : "worse")}",
    };

    /// <summary>The year only where it is another one.</summary>
    private static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
}
