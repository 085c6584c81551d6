using System.Globalization;
using System.Text;

namespace CaseManagement.Domain.People;

/// <summary>How names are shown and searched. People with one name, an organisation or letters of any script are ordinary.</summary>
public static class PersonName
{
    /// <summary>Of somebody whose name no sender has told yet.</summary>
    public const string NotKnown = "Not known";

    public static string Display(string? given, string? family, string? organisation)
    {
        var person = (given, family) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $"{family}, {given}",
            ({ Length: > 0 }, _) => given,
            _ => family ?? "",
        };
        return (organisation, person) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $"{organisation} ({person})",
            ({ Length: > 0 }, _) => organisation,
            (_, { Length: > 0 }) => person,
            _ => NotKnown,
        };
    }

    public static string Search(string? given, string? family, string? organisation) =>
        Fold(string.Join(' ', new[] { family, given, organisation }.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>The different words of a folded name, none longer than what is kept of one.</summary>
    public static IReadOnlyList<string> Words(string folded) =>
    [
        .. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length <= NameWord.WordMaxLength ? word : word[..NameWord.WordMaxLength])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Lower case, without accents and punctuation, so that "Łukasik" is found by "lukasik" and "O'Connor" by "oconnor".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(WithoutSign(letter));
            }
        }

        return string.Join(' ', folded.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
    private static string WithoutSign(char letter) => letter switch
    {
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        '-' => " ",
        _ when char.IsPunctuation(letter) || char.IsControl(letter) => "",
        _ => letter.ToString().ToLowerInvariant(),
    };
}
