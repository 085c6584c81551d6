using System.Globalization;

namespace CaseManagement.Api.Web;

/// <summary>A time of day, in any of the ways people write one: 14:30, 14.30, 1430, 2:30pm, 2pm, noon, midnight.</summary>
public static class TimeText
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "HHmm", "h:mmtt", "htt", "%H"];

    public static TimeOnly? Parse(string? text)
    {
        var typed = new string((text ?? "").Where(character => !char.IsWhiteSpace(character)).ToArray()).Replace('.', ':').ToUpperInvariant();
        return typed switch
        {
            "" => null,
            "NOON" or "MIDDAY" => new TimeOnly(12, 0),
            "MIDNIGHT" => new TimeOnly(0, 0),
            _ => TimeOnly.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        };
    }
}
