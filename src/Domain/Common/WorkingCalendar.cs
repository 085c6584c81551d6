namespace CaseManagement.Domain.Common;

/// <summary>
/// Monday to Friday without the bank holidays, which are data because extra ones get declared, within the hours that the
/// contract settles. An hour of work is an hour of real time: where the clocks change, no working hour is touched.
/// </summary>
public sealed class WorkingCalendar(IReadOnlySet<DateOnly> bankHolidays, WorkingHours hours)
{
    public WorkingCalendar(IReadOnlySet<DateOnly> bankHolidays)
        : this(bankHolidays, WorkingHours.Default)
    {
    }

    public WorkingCalendar With(WorkingHours other) => new(bankHolidays, other);

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(date);

    /// <summary>The end of work in London on the n-th working day, the day after <paramref name="fromUtc"/> being the first that can count.</summary>
    public DateTime EndOfWorkingDay(DateTime fromUtc, int workingDays) =>
        LondonTime.ToUtc(AddWorkingDays(LondonTime.LocalDate(fromUtc), workingDays), hours.To);

    /// <summary>The end of work on this day, or on the next working day where it is none.</summary>
    public DateTime EndOfWorkOn(DateOnly date) => LondonTime.ToUtc(IsWorkingDay(date) ? date : AddWorkingDays(date, 1), hours.To);

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

    /// <summary>The instant at which so much working time has passed. Work that ends with a day ends at that day's end, not at the next one's start.</summary>
    public DateTime AddWorkingTime(DateTime fromUtc, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);

        var (at, left) = (fromUtc, time);
        for (var day = LondonTime.LocalDate(fromUtc); left > TimeSpan.Zero; day = day.AddDays(1))
        {
            var (opens, closes) = WorkOn(day);
            var starts = opens > fromUtc ? opens : fromUtc;
            var there = closes > starts ? closes - starts : TimeSpan.Zero;
            if (there > TimeSpan.Zero)
            {
                at = starts + (left < there ? left : there);
                left -= there;
            }
        }

        return at;
    }

    /// <summary>How much working time lies between two instants; none where the second is not later.</summary>
    public TimeSpan WorkingTimeBetween(DateTime fromUtc, DateTime toUtc)
    {
        var time = TimeSpan.Zero;
        for (var day = LondonTime.LocalDate(fromUtc); day <= LondonTime.LocalDate(toUtc); day = day.AddDays(1))
        {
            var (opens, closes) = WorkOn(day);
            var (starts, ends) = (opens > fromUtc ? opens : fromUtc, closes < toUtc ? closes : toUtc);
            time += ends > starts ? ends - starts : TimeSpan.Zero;
        }

        return time;
    }

    /// <summary>Nothing on a day that is not worked.</summary>
    private (DateTime OpensUtc, DateTime ClosesUtc) WorkOn(DateOnly day)
    {
        var opens = LondonTime.ToUtc(day, hours.From);
        return (opens, IsWorkingDay(day) ? LondonTime.ToUtc(day, hours.To) : opens);
    }
}
