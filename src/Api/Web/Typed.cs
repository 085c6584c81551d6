using System.Globalization;

namespace CaseManagement.Api.Web;

/// <summary>What somebody typed into a field.</summary>
internal static class Typed
{
    /// <returns>Null for what is no whole number, of which the validator says what is missing. What is less than nothing is a number, and out of its range.</returns>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
