using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.FollowUps;

/// <summary>Whether a follow-up stays at the moment that was asked for.</summary>
public enum FollowUpFit
{
    AsGiven,

    /// <summary>At the same time of day, on that day or the next working day.</summary>
    WorkingDay,

    /// <summary>At that moment or the next that the person called safe.</summary>
    SafeTime,
}

public static class FollowUpFitting
{
    /// <summary>Null where no time is known to be safe.</summary>
    public static DateTime? Fit(this FollowUpFit fit, DateTime askedUtc, WorkingCalendar calendar, SafeContactPlan plan) => fit switch
    {
        FollowUpFit.WorkingDay => OnWorkingDay(askedUtc, calendar),
        FollowUpFit.SafeTime => plan.NextSafeTime(askedUtc),
        _ => askedUtc,
    };

    private static DateTime OnWorkingDay(DateTime askedUtc, WorkingCalendar calendar)
    {
        var local = LondonTime.ToLondon(askedUtc);
        var day = DateOnly.FromDateTime(local);
        return calendar.IsWorkingDay(day) ? askedUtc : LondonTime.AtOrAfterSkipped(calendar.AddWorkingDays(day, 1), TimeOnly.FromDateTime(local));
    }
}
