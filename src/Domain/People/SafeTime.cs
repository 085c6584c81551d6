using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

/// <summary>On these days of the week, from one time on the clock of London until before another, a person can be reached safely.</summary>
public sealed record SafeTime
{
    /// <param name="days">In any order; each counts once.</param>
    /// <param name="from">The first safe minute.</param>
    /// <param name="until">The first minute that is not safe any more, on the same day: what lasts over midnight is said as two.</param>
    public SafeTime(IReadOnlyList<DayOfWeek> days, TimeOnly from, TimeOnly until)
    {
        Refuse.If(days.Count == 0 || !days.All(Enum.IsDefined), PersonErrors.SafeTimeWithoutDay);
        Refuse.If(until <= from, PersonErrors.SafeTimeEndsFirst);
        Days = [.. days.Distinct().OrderBy(FromMonday)];
        (From, Until) = (from, until);
    }

    public IReadOnlyList<DayOfWeek> Days { get; }

    public TimeOnly From { get; }

    public TimeOnly Until { get; }

    public bool Includes(DateTime london) => Days.Contains(london.DayOfWeek) && TimeOnly.FromDateTime(london) is var time && time >= From && time < Until;

    /// <summary>Null where the two have no minute in common.</summary>
    public SafeTime? CommonWith(SafeTime other)
    {
        var days = Days.Intersect(other.Days).ToList();
        var (from, until) = (From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
        return days.Count > 0 && from < until ? new SafeTime(days, from, until) : null;
    }

    public bool Equals(SafeTime? other) => other is not null && From == other.From && Until == other.Until && Days.SequenceEqual(other.Days);

    public override int GetHashCode() => HashCode.Combine(From, Until, Days.Count);

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
