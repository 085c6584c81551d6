using System.Text;

namespace CaseManagement.Domain.Referrals;

public static class PhoneNumber
{
    /// <summary>Enough of the end of a number to know it again, however its beginning was written.</summary>
    private const int TellingDigits = 9;

    /// <summary>To E.164. Numbers reserved for drama and tests count as valid.</summary>
    public static bool TryNormalise(string? raw, out string number)
    {
        number = "";
        var dialled = WithoutDecoration(raw ?? "");

        var international = dialled.StartsWith("0044", StringComparison.Ordinal) ? "+44" + dialled[4..]
            : dialled.StartsWith('0') ? "+44" + dialled[1..]
            : dialled;

        if (!international.StartsWith('+') || !international.Skip(1).All(char.IsAsciiDigit))
        {
            return false;
        }

        var isUk = international.StartsWith("+44", StringComparison.Ordinal);
        var fits = isUk ? international.Length - 3 is 9 or 10 : international.Length - 1 is >= 7 and <= 15;
        number = fits ? international : "";
        return fits;
    }

    /// <summary>
    /// Whether two ways of writing reach the same telephone. Where one of them is no valid number the last digits decide,
    /// because taking a suspect's number for another is the worse mistake.
    /// </summary>
    public static bool AreSame(string? one, string? other)
    {
        if (TryNormalise(one, out var first) && TryNormalise(other, out var second))
        {
            return first == second;
        }

        var (tail, otherTail) = (Tail(one), Tail(other));
        return tail.Length == TellingDigits && tail == otherTail;
    }

    private static string WithoutDecoration(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (!char.IsWhiteSpace(c) && c is not ('.' or '-' or '\u2212' or (>= '\u2010' and <= '\u2015')) && !IsMark(c))
            {
                kept.Append(c);
            }
        }

        // A leading (0) is the number's own nought; elsewhere it repeats what the country code replaces.
        var text = kept.ToString();
        var national = text.StartsWith("(0)", StringComparison.Ordinal) ? text : text.Replace("(0)", "", StringComparison.Ordinal);
        return string.Concat(national.Where(c => c is not ('(' or ')' or '[' or ']')));
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private static string Tail(string? raw)
    {
        var digits = string.Concat((raw ?? "").Where(char.IsAsciiDigit));
        return digits.Length >= TellingDigits ? digits[^TellingDigits..] : "";
    }
}
