using System.Text;

namespace CaseManagement.Domain.Common;

/// <summary>Text as people will read it: what others typed or pasted, without the marks that could make a screen lie.</summary>
public static class PlainText
{
    /// <summary>Without direction and zero-width marks, in one Unicode form, trimmed.</summary>
    public static string Clean(string text)
    {
        if (IsAlreadyClean(text))
        {
            return text;
        }

        return WithoutMarks(text).Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Null for what holds nothing that could be read.</summary>
    public static string? CleanOrNull(string? text) => text is not null && Clean(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>At most so many UTF-16 units, never half of a surrogate pair.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>
    /// Whether a person could have typed it: no control characters but tab and line ends, no halves of surrogate pairs.
    /// </summary>
    public static bool IsReadable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\r' or '\n'))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static bool IsAlreadyClean(string text) =>
        text.Length == 0 || (Ascii.IsValid(text) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]));

    private static string WithoutMarks(string text)
    {
        if (!text.AsSpan().ContainsAny(MarkCharacters))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!MarkCharacters.Contains(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> MarkCharacters = System.Buffers.SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069" // direction
        + "\u200B\u200C\u200D\u2060\uFEFF"); // zero width
}
