using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Digests;

/// <summary>When digests leave: at eight, in London, on working days.</summary>
public static class DigestTimes
{
    public static readonly TimeOnly At = new(8, 0);

    /// <summary>A service that was down at eight sends what is due that day until noon; by then everybody has looked at their list.</summary>
    public static readonly TimeOnly DailyUntil = new(12, 0);

    /// <summary>A week's view is of use until the day on which it comes is over.</summary>
    public static readonly TimeOnly WeeklyUntil = new(17, 0);

    /// <summary>The day whose digests are to leave now; null where it is not their time.</summary>
    public static DateOnly? DayOf(DigestKind kind, DateTime now, WorkingCalendar calendar)
    {
        var local = LondonTime.ToLondon(now);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var isTheirDay = kind == DigestKind.Daily ? calendar.IsWorkingDay(day) : day == FirstOfWeek(day, calendar);
        return isTheirDay && time >= At && time < Until(kind) ? day : null;
    }

    /// <summary>When a digest that did not leave yet is not to leave any more. Who has quiet hours in the morning has as long after them.</summary>
    public static DateTime UselessFrom(DigestKind kind, DateOnly day, DateTime? quietUntil)
    {
        var ends = LondonTime.ToUtc(day, Until(kind));
        var afterQuiet = quietUntil + (Until(kind) - At);
        return afterQuiet > ends ? afterQuiet.Value : ends;
    }

    private static TimeOnly Until(DigestKind kind) => kind == DigestKind.Daily ? DailyUntil : WeeklyUntil;

    /// <summary>Monday, or the first working day after it. A week without any has none.</summary>
    private static DateOnly? FirstOfWeek(DateOnly day, WorkingCalendar calendar)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var first = calendar.IsWorkingDay(monday) ? monday : calendar.AddWorkingDays(monday, 1);
        return first < monday.AddDays(7) ? first : null;
    }
}
