using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Contacts;

/// <summary>When to try again after nobody was reached: in working time, and at another time of day than the last time.</summary>
public static class NextAttempt
{
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Noon = new(13, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);
    private static readonly TimeOnly Closes = new(17, 0);

    public static DateTime Propose(DateTime attemptedUtc, int afterHours, WorkingCalendar calendar, DateTime now)
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

    private static bool IsMorning(TimeOnly time) => time < Noon;

    private static bool IsAfternoon(TimeOnly time) => time >= Noon && time < Closes;
}
