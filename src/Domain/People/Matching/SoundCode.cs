using System.Text;

namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// How a folded word sounds to an English ear, as a few letters: "catherine" and "kathryn", "philips" and "fillips" have one
/// code. Vowels count at the beginning only. Letters of other scripts stay as they are.
/// </summary>
public static class SoundCode
{
    public const int MaxLength = 8;

    /// <summary>Beginnings of which not all letters are heard.</summary>
    private static readonly (string Written, string Heard)[] Beginnings =
    [
        ("mac", "mk"), ("mc", "mk"), ("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("ps", "s"), ("wh", "w"), ("x", "s"),
    ];

    /// <summary>Letters that are heard together; the longer before the shorter. X is "sh".</summary>
    private static readonly (string Written, string Heard)[] Groups =
    [
        ("tsch", "X"), ("sch", "X"), ("tch", "X"), ("chr", "kr"), ("chl", "kl"), ("cia", "X"), ("tio", "X"), ("tia", "X"), ("cz", "X"), ("sz", "X"),
        ("sh", "X"), ("ch", "X"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dge", "j"), ("dgi", "j"), ("gh", ""), ("ce", "s"), ("ci", "s"), ("cy", "s"),
        ("ge", "j"), ("gi", "j"), ("gy", "j"), ("mb", "m"),
    ];

    public static string Of(string folded)
    {
        var word = Begun(folded);
        var heard = new StringBuilder(MaxLength);
        for (var i = 0; i < word.Length && heard.Length < MaxLength;)
        {
            var (sound, length) = At(word, i);
            i += length;
            foreach (var letter in sound)
            {
                if (heard.Length < MaxLength && (heard.Length == 0 || heard[^1] != letter))
                {
                    heard.Append(letter);
                }
            }
        }

        return heard.ToString();
    }

    private static string Begun(string folded)
    {
        foreach (var (written, said) in Beginnings)
        {
            if (folded.StartsWith(written, StringComparison.Ordinal))
            {
                return said + folded[written.Length..];
            }
        }

        return folded;
    }

    private static (string Sound, int Length) At(string word, int i)
    {
        foreach (var (written, said) in Groups)
        {
            if (string.CompareOrdinal(word, i, written, 0, written.Length) == 0)
            {
                return (i == 0 && said.Length == 0 ? "g" : said, written.Length);
            }
        }

        return (Letter(word, i), 1);
    }

    private static string Letter(string word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => i == 0 ? "a" : "",
        'h' => i == 0 ? "h" : "",
        'w' => i == 0 ? "w" : "",
        'c' or 'q' => "k",
        'x' => "ks",
        'z' => "s",
        'v' => "f",
        ' ' => "",
        var other => other.ToString(),
    };
}
