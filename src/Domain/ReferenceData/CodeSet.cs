namespace CaseManagement.Domain.ReferenceData;

/// <summary>Several codes as a term keeps them: each once, in order, so that the same set is the same text.</summary>
public static class CodeSet
{
    public static string Write(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static IReadOnlyList<string> Read(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
