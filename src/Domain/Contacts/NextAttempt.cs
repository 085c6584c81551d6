using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Contacts;

/// <summary>When to try again after nobody was reached: when it is safe, in working time, and at another time of day than the last time.</summary>
public static class NextAttempt
{
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Noon = new(13, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);
    private static readonly TimeOnly Closes = new(17, 0);

    /// <summary>Safe times come again each week; holidays may take some of them.</summary>
    private const int DaysAhead = 21;

    /// <summary>A safe time goes before the time of day of the last attempt and, where none lies within them, before working hours.</summary>
    public static DateTime Propose(DateTime attemptedUtc, int afterHours, WorkingCalendar calendar, SafeContactPlan plan, DateTime now)
    {
        var proposed = Propose(attemptedUtc, afterHours, calendar, now);
        var first = LondonTime.LocalDate(proposed);
        var safe = Enumerable.Range(0, DaysAhead)
            .Select(day => day == 0 ? proposed : LondonTime.ToUtc(first.AddDays(day), Opens))
            .Select(plan.NextSafeTime)
            .OfType<DateTime>()
            .ToList();
        return safe.Count == 0 ? proposed : safe.Where(utc => InWorkingTime(utc, calendar)).Append(safe[0]).First();
    }

    private static DateTime Propose(DateTime attemptedUtc, int afterHours, WorkingCalendar calendar, DateTime now)
    {
        var earliest = attemptedUtc.AddHours(afterHours);
        var local = LondonTime.ToLondon(earliest > now ? earliest : now.AddHours(1));
        var (date, time) = (DateOnly.FromDateTime(local), new TimeOnly(local.Hour, local.Minute < 30 ? 0 : 30));
        if (time >= Closes)
        {
            (date, time) = (date.AddDays(1), Opens);
        }

        if (!calendar.IsWorkingDay(date))
        {
            (date, time) = (calendar.AddWorkingDays(date, 1), time < Opens ? Opens : time);
        }

        time = time < Opens ? Opens : time;
        var attempted = TimeOnly.FromDateTime(LondonTime.ToLondon(attemptedUtc));
        if (IsMorning(time) && IsMorning(attempted))
        {
            time = Afternoon;
        }
        else if (IsAfternoon(time) && IsAfternoon(attempted))
        {
            (date, time) = (calendar.AddWorkingDays(date, 1), Opens.AddHours(1));
        }

        var proposed = LondonTime.ToUtc(date, time);
        return proposed > now ? proposed : LondonTime.ToUtc(calendar.AddWorkingDays(date, 1), time);
    }

    private static bool InWorkingTime(DateTime utc, WorkingCalendar calendar)
    {
        var local = LondonTime.ToLondon(utc);
        return calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var time && time >= Opens && time < Closes;
    }

    private static bool IsMorning(TimeOnly time) => time < Noon;

    private static bool IsAfternoon(TimeOnly time) => time >= Noon && time < Closes;
}
