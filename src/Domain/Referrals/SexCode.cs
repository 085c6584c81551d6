namespace CaseManagement.Domain.Referrals;

public static class SexCode
{
    /// <summary>M, F, U (not known) or X (not specified), from these or the CJS codes; null for any other.</summary>
    public static string? Normalise(string? raw) => raw?.Trim().ToUpperInvariant() switch
    {
        "M" or "1" => "M",
        "F" or "2" => "F",
        "U" or "0" => "U",
        "X" or "9" => "X",
        _ => null,
    };
}
