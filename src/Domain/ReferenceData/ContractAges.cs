using System.Globalization;

namespace CaseManagement.Domain.ReferenceData;

/// <param name="Lowest">The youngest age that the contract covers; null where there is none.</param>
/// <param name="Highest">The oldest.</param>
/// <param name="Child">Whoever is younger is a child.</param>
public sealed record ContractAges(int? Lowest, int? Highest, int Child)
{
    public const int Oldest = 120;

    public static readonly ContractAges Default = new(null, null, 18);

    public bool Covers(int age) => (Lowest is null || age >= Lowest) && (Highest is null || age <= Highest);

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Lowest},{Highest},{Child}");

    public static ContractAges Read(string value) => value.Split(',') switch
    {
        [var lowest, var highest, var child] => new(Whole(lowest), Whole(highest), Whole(child) ?? Default.Child),
        _ => Default,
    };

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
