using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Referrals;

/// <summary>What each force's own references look like. Only ever a reason to warn: forces change their systems.</summary>
public sealed class CrimeReferenceFormats
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly FrozenDictionary<string, Regex> _byForce;

    /// <param name="patternByForce">Regular expressions by force code. One that cannot be read is left out: it is data, edited by people.</param>
    public CrimeReferenceFormats(IEnumerable<KeyValuePair<string, string>> patternByForce) =>
        _byForce = patternByForce
            .Select(pattern => (pattern.Key, Regex: Compile(pattern.Value)))
            .Where(pattern => pattern.Regex is not null)
            .ToFrozenDictionary(pattern => pattern.Key, pattern => pattern.Regex!);

    /// <summary>True also for a force whose format is not known.</summary>
    public bool LooksRight(string force, string? reference)
    {
        if (!_byForce.TryGetValue(force, out var format))
        {
            return true;
        }

        try
        {
            return format.IsMatch(CrimeReference.Normalise(reference));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.ECMAScript, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
