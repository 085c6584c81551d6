using System.Globalization;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

internal static class InboxFilters
{
    public static IQueryable<Referral> Apply(IQueryable<Referral> referrals, InboxFilter filter, int year)
    {
        if (filter.Area is { Length: > 0 } area)
        {
            referrals = referrals.Where(r => r.LocalAuthority == area);
        }

        if (filter.Specialism is { } specialism)
        {
            referrals = referrals.Where(r => r.Specialism == specialism);
        }

        if (filter.Source is { Length: > 0 } source)
        {
            referrals = referrals.Where(r => r.Source == source);
        }

        return filter.Reference?.Trim().ToUpperInvariant() is { Length: > 0 } text ? Numbered(referrals, text, year) : referrals;
    }

    /// <summary>As ranges and equalities of the reference, which its index serves however much is kept.</summary>
    private static IQueryable<Referral> Numbered(IQueryable<Referral> referrals, string text, int year)
    {
        if (text.Length <= 7 && text.All(char.IsAsciiDigit))
        {
            string[] references = [.. Enumerable.Range(0, 3).Select(ago => string.Create(CultureInfo.InvariantCulture, $"VCS-{(year - ago) % 100:00}-{text.PadLeft(7, '0')}"))];
            return referrals.Where(r => references.Contains(r.Reference));
        }

        var end = text + "~";
        return referrals.Where(r => r.Reference.CompareTo(text) >= 0 && r.Reference.CompareTo(end) < 0);
    }
}
