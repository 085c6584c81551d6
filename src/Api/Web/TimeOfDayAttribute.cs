using System.ComponentModel.DataAnnotations;

namespace CaseManagement.Api.Web;

/// <summary>A time as people type it, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeOfDayAttribute() : ValidationAttribute("Enter a time, like 18:00 or 6pm")
{
    public override bool IsValid(object? value) => string.IsNullOrWhiteSpace(value as string) || TimeText.Parse(value as string) is not null;
}
