using System.Globalization;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ServiceLevels;

public enum TargetUnit
{
    /// <summary>By the clock, at night and on Sundays too.</summary>
    ClockHours,

    /// <summary>Within the service's hours on working days.</summary>
    WorkingHours,

    /// <summary>By the end of work on the n-th working day, the next day being the first that can count.</summary>
    WorkingDays,

    /// <summary>By the end of work on the same day of the week, or on the next working day where that is none.</summary>
    Weeks,
}

/// <summary>Within what time something is to be done: "24 clock hours", "2 working days".</summary>
/// <param name="Amount">From 1 to <see cref="Most"/>.</param>
public sealed record TargetTime(int Amount, TargetUnit Unit)
{
    public const int Most = 500;

    private const int DaysInWeek = 7;

    private static readonly Dictionary<string, TargetUnit> Units = new()
    {
        ["h"] = TargetUnit.ClockHours,
        ["wh"] = TargetUnit.WorkingHours,
        ["wd"] = TargetUnit.WorkingDays,
        ["w"] = TargetUnit.Weeks,
    };

    public DateTime DueFrom(DateTime utc, WorkingCalendar calendar) => Unit switch
    {
        TargetUnit.ClockHours => utc.AddHours(Amount),
        TargetUnit.WorkingHours => calendar.AddWorkingTime(utc, TimeSpan.FromHours(Amount)),
        TargetUnit.WorkingDays => calendar.EndOfWorkingDay(utc, Amount),
        _ => calendar.EndOfWorkOn(LondonTime.LocalDate(utc).AddDays(Amount * DaysInWeek)),
    };

    /// <summary>When something falls due that stood still for a time: as much is left afterwards as was left before. What was late already stays so.</summary>
    public DateTime Shift(DateTime dueUtc, DateTime fromUtc, DateTime untilUtc, WorkingCalendar calendar)
    {
        if (dueUtc <= fromUtc)
        {
            return dueUtc;
        }

        return Unit == TargetUnit.ClockHours
            ? dueUtc + (untilUtc - fromUtc)
            : calendar.AddWorkingTime(untilUtc, calendar.WorkingTimeBetween(fromUtc, dueUtc));
    }

    /// <summary>"24h", "8wh", "2wd", "6w".</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Amount}{Units.Single(u => u.Value == Unit).Key}");

    /// <summary>Null where it is none of these.</summary>
    public static TargetTime? Read(string text)
    {
        var digits = text.Length - text.TrimStart("0123456789".ToCharArray()).Length;
        return int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is >= 1 and <= Most
            && Units.TryGetValue(text[digits..], out var unit)
            ? new(amount, unit)
            : null;
    }
}
