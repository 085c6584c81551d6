using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// A postal address as a worker types it, without saying which part is the town. Compared with a suspect's more strictly than
/// a force's is: whoever types has one try to get it wrong, and a letter to the suspect cannot be called back.
/// </summary>
public static partial class TypedAddress
{
    /// <summary>Its lines, with the postcode taken off their end; no postcode where there is none.</summary>
    public static AddressStatement Read(string text)
    {
        var lines = text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (lines.Count == 0)
        {
            return new AddressStatement([], null, null, null);
        }

        var words = lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(2, words.Length); length > 0; length--)
        {
            if (Postcode.TryNormalise(string.Concat(words[^length..]), out var postcode))
            {
                lines.RemoveAt(lines.Count - 1);
                if (words.Length > length)
                {
                    lines.Add(string.Join(' ', words[..^length]));
                }

                return new AddressStatement(lines, null, postcode, null);
            }
        }

        return new AddressStatement(lines, null, null, null);
    }

    /// <summary>Whether it could be the other one: the same postcode and the same numbers are enough, whatever else is written.</summary>
    public static bool MayBe(AddressStatement typed, AddressStatement other)
    {
        if (PostalAddress.AreSame(typed with { Town = other.Town }, other))
        {
            return true;
        }

        return Postcode.TryNormalise(other.Postcode, out var theirs) && Postcode.TryNormalise(typed.Postcode, out var postcode)
            ? postcode == theirs && Numbers(typed).SetEquals(Numbers(other))
            : Street(other) is { Length: > 0 } street && Street(typed).StartsWith(street, StringComparison.Ordinal);
    }

    private static string Street(AddressStatement address) => PostalAddress.Comparable(address with { Town = null, Postcode = null }).TrimEnd('|');

    private static HashSet<string> Numbers(AddressStatement address) =>
        [.. Number().Matches(string.Join(' ', address.Lines).ToUpperInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[0-9]+[A-Z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
