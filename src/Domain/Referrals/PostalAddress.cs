using System.Text;

namespace CaseManagement.Domain.Referrals;

public static class PostalAddress
{
    /// <summary>Ways of writing the same street that would hide that a suspect lives in it.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["RD"] = "ROAD",
        ["ST"] = "STREET",
        ["AVE"] = "AVENUE",
        ["AV"] = "AVENUE",
        ["LN"] = "LANE",
        ["CL"] = "CLOSE",
        ["DR"] = "DRIVE",
        ["CT"] = "COURT",
        ["CRES"] = "CRESCENT",
        ["GDNS"] = "GARDENS",
        ["GDN"] = "GARDEN",
        ["PL"] = "PLACE",
        ["SQ"] = "SQUARE",
        ["TERR"] = "TERRACE",
        ["HSE"] = "HOUSE",
        ["APT"] = "FLAT",
        ["APARTMENT"] = "FLAT",
        ["NO"] = "",
        ["NUMBER"] = "",
    };

    /// <summary>At least one line and a valid postcode other than "no fixed abode".</summary>
    public static bool IsValid(AddressStatement address) =>
        address.Lines.Any(line => !string.IsNullOrWhiteSpace(line))
        && Postcode.TryNormalise(address.Postcode, out var postcode) && !Postcode.IsNoFixedAbode(postcode);

    /// <summary>For comparing: house and street without punctuation, case and town, then the postcode.</summary>
    public static string Comparable(AddressStatement address)
    {
        var premises = Premises(address);
        return Postcode.TryNormalise(address.Postcode, out var postcode) ? $"{premises}|{postcode}" : $"{premises}|{Words(address.Town)}";
    }

    /// <summary>As one line, as the force gave it.</summary>
    public static string Display(AddressStatement address) =>
        string.Join(", ", address.Lines.Append(address.Town).Append(address.Postcode).Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>
    /// The same house and street in the same postcode. Where one of the two lacks a postcode the town decides, and without a
    /// town the house and street alone: taking a suspect's address for another would be the worse mistake.
    /// </summary>
    public static bool AreSame(AddressStatement one, AddressStatement other)
    {
        if (Premises(one) is not { Length: > 0 } premises || premises != Premises(other))
        {
            return false;
        }

        if (Postcode.TryNormalise(one.Postcode, out var first) && Postcode.TryNormalise(other.Postcode, out var second))
        {
            return first == second;
        }

        var (town, otherTown) = (Words(one.Town), Words(other.Town));
        return town.Length == 0 || otherTown.Length == 0 || town == otherTown;
    }

    /// <summary>House and street. Some write the town or the postcode into the lines as well.</summary>
    private static string Premises(AddressStatement address)
    {
        var premises = string.Concat(address.Lines.Where(line => !Postcode.TryNormalise(line, out _)).Select(Words));
        foreach (var ending in new[] { Words(address.Postcode), Words(address.Town) })
        {
            if (ending.Length > 0 && premises.Length > ending.Length && premises.EndsWith(ending, StringComparison.Ordinal))
            {
                premises = premises[..^ending.Length];
            }
        }

        return premises;
    }

    /// <summary>The words of a line, spelt out.</summary>
    internal static IEnumerable<string> Spelt(string line) =>
        SplitWords(line).Select(word => Abbreviations.GetValueOrDefault(word, word)).Where(word => word.Length > 0);

    private static string Words(string? text)
    {
        var words = new StringBuilder();
        foreach (var word in Spelt(text ?? ""))
        {
            words.Append(word);
        }

        return words.ToString();
    }

    private static string[] SplitWords(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(c => c is not ('\'' or '\u2019')))
        {
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
