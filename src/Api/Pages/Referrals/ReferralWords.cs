using System.Text.RegularExpressions;
using CaseManagement.Api.Web;

namespace CaseManagement.Api.Pages.Referrals;

public static partial class ReferralWords
{
    /// <summary>"victim.phones[0].safeToCall" as "Victim, phones 1, safe to call".</summary>
    public static string Path(string path)
    {
        var words = string.Join(", ", path.Split('.').Select(part => Index().Replace(part, match => $" {int.Parse(match.Groups[1].Value) + 1}"))
            .Select(Words.FromName)
            .Select((part, i) => i == 0 || part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
        return words;
    }

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Index();
}
