namespace CaseManagement.Domain.Common;

/// <summary>The one bridge between stored instants (UTC) and the clock on the wall of the service (Europe/London).</summary>
public static class LondonTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime ToLondon(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(ToLondon(utc));

    /// <summary>In the hour that occurs twice in autumn the first is meant.</summary>
    /// <exception cref="ArgumentException">The clocks skip this time in spring.</exception>
    public static DateTime ToUtc(DateOnly date, TimeOnly time) =>
        TryToUtc(date, time, out var utc)
            ? utc
            : throw new ArgumentException("The clocks go forward over this time", nameof(time));

    /// <summary>Where the clocks skip this time in spring, an hour later.</summary>
    public static DateTime AtOrAfterSkipped(DateOnly date, TimeOnly time) => TryToUtc(date, time, out var utc) ? utc : ToUtc(date, time.AddHours(1));

    /// <summary>False where the clocks skip this time in spring.</summary>
    public static bool TryToUtc(DateOnly date, TimeOnly time, out DateTime utc)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        utc = default;

        if (Zone.IsInvalidTime(local))
        {
            return false;
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        utc = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
        return true;
    }
}
