using System.Globalization;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.People;

/// <summary>"VCS-26-0001234" as people type it: in any case, without the prefix, the dashes or the leading zeros.</summary>
internal static partial class TypedReference
{
    public static string? Parse(string text)
    {
        var typed = Shape().Match(CrimeReference.Normalise(text));
        return typed.Success && int.TryParse(typed.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"VCS-{typed.Groups["year"].Value}-{number:0000000}"
            : null;
    }

    [GeneratedRegex("^(VCS-?)?(?<year>[0-9]{2})(-(?<number>[0-9]{1,7})|(?<number>[0-9]{7}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
