namespace CaseManagement.Domain.Messages;

/// <summary>How many parts a text is sent in, which is what it costs: by the alphabet of telephones (GSM 03.38), or by UTF-16 where that lacks a letter.</summary>
public static class TextParts
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Each takes the room of two.</summary>
    private const string Extended = "^{}\\[~]|€\f";

    public static int Of(string text)
    {
        var isBasic = text.All(c => Basic.Contains(c, StringComparison.Ordinal) || Extended.Contains(c, StringComparison.Ordinal));
        return isBasic
            ? Count(text.Length + text.Count(c => Extended.Contains(c, StringComparison.Ordinal)), alone: 160, joined: 153)
            : Count(text.Length, alone: 70, joined: 67);
    }

    private static int Count(int length, int alone, int joined) => length <= alone ? 1 : (length + joined - 1) / joined;
}
