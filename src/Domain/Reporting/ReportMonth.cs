using System.Globalization;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Reporting;

/// <summary>A calendar month in Europe/London: what happens at 23:30 UTC on 31 March belongs to April.</summary>
public readonly record struct ReportMonth(int Year, int Month) : IComparable<ReportMonth>
{
    private const int FirstYear = 1900;

    public DateTime StartUtc => LondonTime.ToUtc(new DateOnly(Year, Month, 1), TimeOnly.MinValue);

    /// <summary>The first instant that no longer belongs to it.</summary>
    public DateTime EndUtc => Next.StartUtc;

    public ReportMonth Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    public ReportMonth Previous => Month == 1 ? new(Year - 1, 12) : new(Year, Month - 1);

    public int MonthsSince(ReportMonth earlier) => ((Year - earlier.Year) * 12) + Month - earlier.Month;

    /// <summary>"October 2026".</summary>
    public string Words => new DateOnly(Year, Month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static ReportMonth Of(DateTime utc)
    {
        var date = LondonTime.LocalDate(utc);
        return new(date.Year, date.Month);
    }

    /// <summary>"2026-10" and nothing else.</summary>
    public static bool TryParse(string? text, out ReportMonth month)
    {
        var reads = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= FirstYear and < 9999;
        month = reads ? new(first.Year, first.Month) : default;
        return reads;
    }

    public int CompareTo(ReportMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    public override string ToString() => $"{Year:0000}-{Month:00}";

    public static bool operator <(ReportMonth left, ReportMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportMonth left, ReportMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportMonth left, ReportMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportMonth left, ReportMonth right) => left.CompareTo(right) >= 0;
}
