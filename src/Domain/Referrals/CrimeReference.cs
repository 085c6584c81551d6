using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public static class CrimeReference
{
    /// <summary>Trimmed, upper case, without inner spaces: what two references are compared by. The raw form is kept beside it.</summary>
    public static string Normalise(string? raw) =>
        string.Concat(PlainText.Clean(raw ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
