using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Referrals;

public static partial class Postcode
{
    /// <summary>Upper case with one space. The form only: whether it exists is for a directory to say.</summary>
    public static bool TryNormalise(string? raw, out string postcode)
    {
        postcode = "";
        var compact = string.Concat((raw ?? "").Where(IsNoDecoration)).ToUpperInvariant();

        if (Ordinary().IsMatch(compact) || NoFixedAbode().IsMatch(compact))
        {
            postcode = compact.Length > 4 ? $"{compact[..^3]} {compact[^3..]}" : compact;
        }
        else if (Forces().IsMatch(compact))
        {
            postcode = $"BFPO {compact[4..]}";
        }

        return postcode.Length > 0;
    }

    /// <summary>No fixed abode, unknown, or forces post: valid, and says nothing about the area.</summary>
    public static bool IsSpecial(string? raw) =>
        TryNormalise(raw, out var postcode)
        && (IsNoFixedAbode(postcode) || postcode.StartsWith("BFPO", StringComparison.Ordinal) || postcode.StartsWith("BF1 ", StringComparison.Ordinal));

    /// <summary>Nothing can be posted to it.</summary>
    public static bool IsNoFixedAbode(string? raw) =>
        TryNormalise(raw, out var postcode) && postcode.StartsWith("ZZ99", StringComparison.Ordinal);

    /// <summary>"SO14" of "SO14 7LY"; null where there is no area to tell.</summary>
    public static string? District(string? raw) =>
        TryNormalise(raw, out var postcode) && !IsSpecial(postcode) ? postcode[..postcode.IndexOf(' ', StringComparison.Ordinal)] : null;

    private static bool IsNoDecoration(char c) =>
        !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format;

    // The bulk-transfer expression of 2015 anchors only half of its alternatives; this one follows BS 7666.
    [GeneratedRegex(@"^(?:GIR0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]|[0-9][A-HJKPSTUW]))[0-9][ABD-HJLNP-UW-Z]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"^ZZ99(?:[0-9][A-Z]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoFixedAbode();

    [GeneratedRegex(@"^BFPO[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Forces();
}
