using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// An address in parts: the numbers in it, each line without its number written as one word, and the postcode. Which line is
/// the street and which the town people write differently; how rare a part is tells how much it says.
/// </summary>
public sealed class AddressTraits
{
    /// <summary>Who writes more lines than this compares the first ones.</summary>
    public const int MostParts = 6;

    /// <param name="lines">House, street, town, county, in any order.</param>
    /// <param name="postcode">As it is written.</param>
    public AddressTraits(IEnumerable<string?> lines, string? postcode)
    {
        Postcode = Referrals.Postcode.TryNormalise(postcode, out var known)
            ? Referrals.Postcode.IsNoFixedAbode(known) ? "" : Compact(known)
            : Compact(postcode ?? "");
        var words = lines.OfType<string>().Select(line => PostalAddress.Spelt(PersonName.Fold(line.Replace('/', ' ')))).ToList();
        Numbers = [.. words.SelectMany(line => line).Where(IsNumber).Distinct(StringComparer.Ordinal)];
        Parts =
        [
            .. words.Select(line => string.Concat(line.Where(word => !IsNumber(word))).ToLowerInvariant())
                .Where(part => part.Length > 0).Distinct(StringComparer.Ordinal).Take(MostParts)
                .Select(part => new AddressPart(part, MatchWord.LettersOf(part))),
        ];
    }

    /// <summary>Without its space; empty where there is none that tells a place.</summary>
    public string Postcode { get; }

    public string[] Numbers { get; }

    public AddressPart[] Parts { get; }

    public bool IsEmpty => Postcode.Length == 0 && Parts.Length == 0;

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    private static string Compact(string postcode) => string.Concat(postcode.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <param name="Text">"warrumbulstreet".</param>
/// <param name="Letters">See <see cref="MatchWord.Letters"/>.</param>
public readonly record struct AddressPart(string Text, uint Letters);
