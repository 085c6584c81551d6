using System.Globalization;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Common;

namespace CaseManagement.Application.Referrals.Import;

/// <param name="Value">As the message states it. What cannot be read stays text, which the message's own checks then refuse.</param>
/// <param name="Advice">What to write into the cell instead, where the message's own sentence would not fit a cell.</param>
internal readonly record struct CellReading(JsonNode? Value, string? Advice)
{
    private const string NoSuchTime = "Give a time that there was: the clocks went forward over this one";

    private static readonly string[] Dates = ["dd'/'MM'/'yyyy", "yyyy'-'MM'-'dd"];

    private static readonly string[] LocalTimes =
        ["dd'/'MM'/'yyyy HH':'mm", "dd'/'MM'/'yyyy HH':'mm':'ss", "yyyy'-'MM'-'dd HH':'mm", "yyyy'-'MM'-'dd HH':'mm':'ss"];

    public static CellReading Of(string cell, CellKind kind) => kind switch
    {
        CellKind.Several => new(new JsonArray([.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => (JsonNode)v)]), null),
        CellKind.Number => Number(cell.Trim()),
        CellKind.Flag => Flag(cell.Trim()),
        CellKind.Date => Date(cell.Trim()),
        CellKind.Instant => Instant(cell.Trim()),
        _ => new(cell, null),
    };

    private static CellReading Number(string cell) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new(number, null) : new(cell, "Give a whole number");

    private static CellReading Flag(string cell) => cell switch
    {
        "Y" => new(true, null),
        "N" => new(false, null),
        _ => new(cell, "Give Y or N, or leave it empty where it is not known"),
    };

    private static CellReading Date(string cell) =>
        DateOnly.TryParseExact(cell, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : new(cell, "Give a real date as YYYY-MM-DD or DD/MM/YYYY");

    private static CellReading Instant(string cell)
    {
        if (!DateTime.TryParseExact(cell, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new(cell, "Give a date and time, such as 20/11/2026 02:00 in London or 2026-11-20T02:00:00Z");
        }

        return LondonTime.TryToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), out var utc)
            ? new(utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), null)
            : new(cell, NoSuchTime);
    }
}
