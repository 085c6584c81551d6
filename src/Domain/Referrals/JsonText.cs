using System.Text.Json;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

internal static class JsonText
{
    /// <summary>False for another kind of value and for text that no person could have typed.</summary>
    public static bool TryGet(JsonElement value, out string text)
    {
        text = "";
        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of an escaped surrogate pair cannot become text.
            return false;
        }

        return PlainText.IsReadable(text);
    }

    public static int LengthInCodePoints(string text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>The plain form only: Guid's own parser also takes blanks and other forms.</summary>
    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var fits = i is 8 or 13 or 18 or 23 ? text[i] == '-' : char.IsAsciiHexDigit(text[i]);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
