namespace CaseManagement.Domain.Common;

/// <summary>Dates and instants as RFC 3339 writes them; an instant needs its offset.</summary>
public static class Rfc3339
{
    public static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    public static bool TryParseInstant(ReadOnlySpan<char> text, out DateTime utc)
    {
        utc = default;
        if (text.Length < 20 || text[10] is not ('T' or 't') || text[13] != ':' || text[16] != ':'
            || !TryParseDate(text[..10], out var date)
            || !TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..19], out var second)
            || hour > 23 || minute > 59 || second > 60
            || !TryFraction(text[19..], out var fraction, out var rest) || !TryOffset(rest, out var offset))
        {
            return false;
        }

        var sinceMidnight = new TimeSpan(hour, minute, Math.Min(second, 59)) - offset;
        var ticks = date.ToDateTime(TimeOnly.MinValue).Ticks + sinceMidnight.Ticks + fraction;
        if (ticks < 0 || ticks >= DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond)
        {
            return false;
        }

        utc = new DateTime(ticks, DateTimeKind.Utc);
        return second < 60 || TryLeapSecond(ref utc);
    }

    /// <summary>Leap seconds are only ever the last second of a day in UTC; here they become the first of the next.</summary>
    private static bool TryLeapSecond(ref DateTime utc)
    {
        var isLast = utc is { Hour: 23, Minute: 59 };
        utc = utc.AddSeconds(1);
        return isLast;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, out long ticks, out ReadOnlySpan<char> rest)
    {
        ticks = 0;
        rest = text;
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        var end = 1;
        var unit = TimeSpan.TicksPerSecond;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            unit /= 10;
            ticks += (text[end] - '0') * unit;
        }

        rest = text[end..];
        return end > 1;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is ['Z'] or ['z'])
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !TryDigits(text[1..3], out var hours) || !TryDigits(text[4..], out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        var size = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -size : size;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
