using System.ComponentModel.DataAnnotations;
using CaseManagement.Domain.Common;

namespace CaseManagement.Api.Web;

/// <summary>A date and a time of day in London, as people type them.</summary>
public sealed class DateTimeParts : DateParts
{
    public string? Time { get; set; }

    public override bool IsEmpty => base.IsEmpty && string.IsNullOrWhiteSpace(Time);

    public static DateTimeParts FromUtc(DateTime? utc)
    {
        var parts = new DateTimeParts();
        if (utc is { } instant)
        {
            var local = LondonTime.ToLondon(instant);
            parts.Set(DateOnly.FromDateTime(local));
            parts.Time = $"{local:HH\\:mm}";
        }

        return parts;
    }

    public DateTime? ToUtc() =>
        ToDateOnly() is { } date && TimeText.Parse(Time) is { } time && LondonTime.TryToUtc(date, time, out var utc) ? utc : null;

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var dateProblems = base.IsEmpty && !IsEmpty
            ? [new ValidationResult($"{Words.FromName(validationContext.DisplayName)} must include a date")]
            : base.Validate(validationContext).ToArray();

        if (IsEmpty || dateProblems.Length > 0 || ToUtc() is not null)
        {
            return dateProblems;
        }

        var message = (Time, TimeText.Parse(Time)) switch
        {
            (null or "", _) => $"{Words.FromName(validationContext.DisplayName)} must include a time",
            (_, null) => "Enter a time, like 14:30 or 2:30pm",
            _ => "The clocks go forward over this time. Enter a time an hour later",
        };
        return [new ValidationResult(message, [nameof(Time)])];
    }
}
