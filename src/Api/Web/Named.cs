using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CaseManagement.Api.Web;

/// <summary>A value of an enumeration in an address, spelled as the API spells it everywhere: "not_assessed". Anything else is answered with 400.</summary>
public readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName = Enum.GetValues<T>()
        .ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    [SuppressMessage("Design", "CA1000", Justification = "Binding looks for this method on the type of the parameter")]
    public static bool TryParse([NotNullWhen(true)] string? text, out Named<T> named)
    {
        var known = ByName.TryGetValue(text ?? "", out var value);
        named = new Named<T>(value);
        return known;
    }
}
