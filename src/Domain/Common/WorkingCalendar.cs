namespace CaseManagement.Domain.Common;

/// <summary>Monday to Friday without the bank holidays, which are data because extra ones get declared.</summary>
public sealed class WorkingCalendar(IReadOnlySet<DateOnly> bankHolidays)
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(date);

    /// <summary>17:00 in London on the n-th working day, the day after <paramref name="fromUtc"/> being the first that can count.</summary>
    public DateTime EndOfWorkingDay(DateTime fromUtc, int workingDays) =>
        LondonTime.ToUtc(AddWorkingDays(LondonTime.LocalDate(fromUtc), workingDays), EndOfDay);

    public DateOnly AddWorkingDays(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workingDays);

        var day = from;
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                counted++;
            }
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> and not after <paramref name="to"/>; none where it is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The same between the London dates of two instants.</summary>
    public int WorkingDaysBetween(DateTime fromUtc, DateTime toUtc) =>
        WorkingDaysBetween(LondonTime.LocalDate(fromUtc), LondonTime.LocalDate(toUtc));
}
