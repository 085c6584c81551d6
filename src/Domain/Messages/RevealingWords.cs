using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Messages;

/// <summary>
/// What a neutral text must not say, since whoever else sees the telephone reads it: the names of the service, and any word of crime, of the law
/// or of help after them. Each word counts however it goes on ("abus" finds "abusive"), but only from its beginning.
/// </summary>
public static partial class RevealingWords
{
    private static readonly string[] Beginnings =
    [
        "abus", "advoca", "assault", "attack", "bail", "batter", "burgl", "charity", "coerci", "convict", "counsel", "court", "crim", "custody", "domestic",
        "drug", "enforcement", "evidence", "exploit", "force", "fraud", "groom", "guilty", "harass", "hate", "helpline", "homicide", "honour", "idva", "incident",
        "injur", "isva", "judge", "justice", "kidnap", "kill", "knife", "legal", "marac", "marriage", "molest", "murder", "offen", "officer", "order", "perpetrator",
        "polic", "porn", "prison", "prosecut", "rape", "rapist", "refuge", "risk", "rob", "safeguard", "sex", "shelter", "solicitor", "stab", "stalk", "statement",
        "stole", "support", "survivor", "suspect", "terror", "theft", "thief", "threat", "traffick", "trauma", "trial", "victim", "violen", "witness", "wound",
    ];

    /// <param name="text">As the template says it.</param>
    /// <param name="names">Under which the service is known; each as a whole.</param>
    /// <returns>What of it the text says, in the text's own letters.</returns>
    public static IReadOnlyList<string> In(string text, IEnumerable<string> names)
    {
        var letters = Letters(text);
        var words = Word().Matches(text).Select(m => m.Value).Where(word => Beginnings.Any(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase)));
        var said = names.Where(name => Letters(name) is { Length: > 0 } sought && letters.Contains(sought, StringComparison.Ordinal));
        return [.. said.Concat(words).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>However a name is spaced, hyphenated or written small.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
