namespace CaseManagement.Benchmarks;

/// <summary>
/// Somebody whom there is not. What makes people hard to tell apart is as unevenly spread as in a real county: a few names are borne by
/// many, a street is lived in by a dozen, and two who share a birthday are rarely of one name.
/// </summary>
internal sealed record InventedPerson(string Given, string Family, DateOnly Born, string Sex, string Street, string Town, string Postcode)
{
    private const int GivenNames = 800;
    private const int FamilyNames = 12_000;
    private const int Streets = 20_000;
    private const int StreetsOfATown = 400;
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>The same number is always the same person.</summary>
    public static InventedPerson Of(int number)
    {
        var random = new Random(number);
        var street = random.Next(Streets);
        return new InventedPerson(
            Name(random, GivenNames, 2),
            Name(random, FamilyNames, 3),
            new DateOnly(1935, 1, 1).AddDays(random.Next(27_000)),
            random.Next(2) == 0 ? "F" : "M",
            $"{1 + random.Next(120)} {BenchData.Word(street, 3)} Street",
            BenchData.Word(street / StreetsOfATown, 2),
            $"SO{14 + (street % 6)} {1 + (street / 6 % 9)}{Letters[street / 54 % 20]}{Letters[street / 1_080 % 20]}");
    }

    /// <summary>The commonest family name is borne by one in a hundred, as in Britain.</summary>
    public static string FamilyName(Random random) => Name(random, FamilyNames, 3);

    private static string Name(Random random, int kinds, int syllables)
    {
        var drawn = random.NextDouble();
        return BenchData.Word((int)(kinds * drawn * drawn), syllables);
    }
}
