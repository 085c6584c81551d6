using System.ComponentModel.DataAnnotations;
using CaseManagement.Application.People;
using CaseManagement.Domain.People;

namespace CaseManagement.Api.Web;

/// <summary>A safe time as people tick and type it.</summary>
public sealed class SafeTimeRow : IValidatableObject
{
    public List<DayOfWeek> Days { get; set; } = [];

    public string? From { get; set; }

    public string? Until { get; set; }

    public static SafeTimeRow Of(SafeTime time) => new() { Days = [.. time.Days], From = $"{time.From:HH\\:mm}", Until = $"{time.Until:HH\\:mm}" };

    public SafeTimeAnswer ToAnswer() => new(Days, TimeText.Parse(From), TimeText.Parse(Until));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, text) in new[] { (nameof(From), From), (nameof(Until), Until) })
        {
            if (!string.IsNullOrWhiteSpace(text) && TimeText.Parse(text) is null)
            {
                yield return new ValidationResult("Enter a time, like 14:30 or 2:30pm", [name]);
            }
        }
    }
}
