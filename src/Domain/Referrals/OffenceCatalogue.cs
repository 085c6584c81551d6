using System.Collections.Frozen;

namespace CaseManagement.Domain.Referrals;

public sealed class OffenceCatalogue
{
    private readonly FrozenDictionary<string, Offence> _byCode;
    private readonly FrozenDictionary<string, Offence> _byWords;

    public OffenceCatalogue(IEnumerable<Offence> offences)
    {
        var all = offences.ToList();
        _byCode = all.DistinctBy(offence => CodeKey(offence.Code)).ToFrozenDictionary(offence => CodeKey(offence.Code));
        _byWords = all.DistinctBy(offence => Words(offence.Label)).ToFrozenDictionary(offence => Words(offence.Label));
    }

    public Offence? Find(string? code) => string.IsNullOrWhiteSpace(code) ? null : _byCode.GetValueOrDefault(CodeKey(code));

    /// <summary>
    /// By the code. The text is only asked without one: a code that is not in the list says that the offence is none of
    /// ours, and a text must not talk us out of a person's look at it.
    /// </summary>
    public Offence? Classify(string? code, string? text) =>
        !string.IsNullOrWhiteSpace(code) ? Find(code)
        : !string.IsNullOrWhiteSpace(text) ? _byWords.GetValueOrDefault(Words(text))
        : null;

    private static string CodeKey(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>The words of a label whatever their case, punctuation and order.</summary>
    private static string Words(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal));
}
