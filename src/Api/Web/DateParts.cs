using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CaseManagement.Api.Web;

/// <summary>
/// A date as people type it, in three fields. Empty is no error here (whether a date is needed is the command's to say);
/// something typed that is no date is, so a command only ever meets a real date or none.
/// </summary>
public class DateParts : IValidatableObject
{
    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public virtual bool IsEmpty => string.IsNullOrWhiteSpace(Day + Month + Year);

    public static DateParts From(DateOnly? date) => new DateParts().Set(date);

    public DateOnly? ToDateOnly() =>
        Number(Day) is { } day && MonthNumber(Month) is { } month && Number(Year) is { } year
        && year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var what = Words.FromName(validationContext.DisplayName);
        if (IsEmpty || ToDateOnly() is not null)
        {
            return [];
        }

        var missing = new[] { ("day", Day), ("month", Month), ("year", Year) }.Where(part => string.IsNullOrWhiteSpace(part.Item2)).ToArray();
        if (missing.Length > 0)
        {
            var field = missing[0].Item1;
            string[] member = field == "day" ? [] : [char.ToUpperInvariant(field[0]) + field[1..]];
            return [new ValidationResult($"{what} must include a {string.Join(" and a ", missing.Select(part => part.Item1))}", member)];
        }

        return Number(Year) is { } year and (< 1000 or > 9999)
            ? [new ValidationResult("Year must include 4 numbers", [nameof(Year)])]
            : [new ValidationResult($"{what} must be a real date, like 27 3 2026")];
    }

    protected DateParts Set(DateOnly? date)
    {
        Day = date?.Day.ToString(CultureInfo.InvariantCulture);
        Month = date?.Month.ToString(CultureInfo.InvariantCulture);
        Year = date?.Year.ToString("0000", CultureInfo.InvariantCulture);
        return this;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"3", "03", "Mar" and "March" are the same month.</summary>
    private static int? MonthNumber(string? text)
    {
        var typed = text?.Trim() ?? "";
        var index = typed.Length < 3 ? -1 : Array.FindIndex(MonthNames, name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : Number(text);
    }
}
