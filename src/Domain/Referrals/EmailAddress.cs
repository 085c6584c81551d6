using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public static class EmailAddress
{
    /// <summary>One "@", no spaces, a dot inside its domain. Whether anybody reads it only a message can tell.</summary>
    public static bool IsValid(string? raw) =>
        Normalise(raw).Split('@') is [{ Length: > 0 } local, var domain]
        && !local.Any(char.IsWhiteSpace) && !domain.Any(char.IsWhiteSpace)
        && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.');

    /// <summary>For comparing; people see what was sent.</summary>
    public static string Normalise(string? raw) => PlainText.Clean(raw ?? "").ToLowerInvariant();
}
