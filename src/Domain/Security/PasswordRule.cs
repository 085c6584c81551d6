using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Security;

/// <summary>
/// Long passwords of the person's own choosing, and none of those that are tried first. No rule about kinds of characters:
/// such rules make passwords harder to remember, not harder to guess.
/// </summary>
public static partial class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 200;

    public const string TooShort = "Enter a password of at least 12 characters";
    public const string TooLong = "Enter a password of at most 200 characters";
    public const string TooCommon = "Choose a password that is harder to guess, such as three or four words that do not belong together";
    public const string OwnAddress = "Choose a password that does not contain your e-mail address";

    private const int FewestDistinct = 5;
    private const int FewestLeft = 4;

    /// <summary>What is wrong with it, as a sentence; null when nothing is.</summary>
    public static string? Fault(string password, string? email) => password switch
    {
        { Length: < Shortest } => TooShort,
        { Length: > Longest } => TooLong,
        _ when IsCommon(password) => TooCommon,
        _ when email is not null && ContainsAddress(password, email) => OwnAddress,
        _ => null,
    };

    /// <summary>Nothing but the words, rows of keys and years that guessing starts with, however often and in whatever case.</summary>
    private static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        return plain.Distinct().Count() < FewestDistinct
            || Common().Replace(plain, "").Length < FewestLeft
            || Common().Replace(Unmasked(plain), "").Length < FewestLeft;
    }

    /// <summary>"p@ssw0rd" is "password".</summary>
    private static string Unmasked(string plain) =>
        plain.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't').Replace('@', 'a').Replace('$', 's');

    private static bool ContainsAddress(string password, string email)
    {
        var name = email.Split('@')[0];
        return password.Contains(email, StringComparison.OrdinalIgnoreCase)
            || (name.Length >= FewestLeft && password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Length - name.Length < Shortest);
    }

    [GeneratedRegex(
        "pass(word|wort|phrase)?|qwerty(uiop)?|qwertz(uiop)?|azerty|asdf(gh(jkl)?)?|zxcvb(nm)?|1q2w3e(4r(5t(6z|6y)?)?)?|1qaz2wsx(3edc)?|q1w2e3r4(t5)?" +
        "|abc(def(ghi(jkl?)?)?)?|letmein|welcome|willkommen|changeme|default|secret|admin(istrator)?" +
        "|login|user|guest|test(ing)?|iloveyou|princess|sunshine|monkey|dragon|master|shadow|superman|batman|football|baseball|liverpool|arsenal|chelsea" +
        "|everton|rangers|celtic|charlie|michael|jennifer|ashley|trustno1|starwars|whatever|computer|internet|samsung|google|facebook|summer|winter|spring" +
        "|autumn|monday|friday|january|february|august|september|october|november|december|victim|support|service|casework(er)?|hampshire|england|london" +
        "|[\\W\\d_]+",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Common();
}
