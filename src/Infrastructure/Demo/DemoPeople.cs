using System.Text.Json.Nodes;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>
/// People who are obviously invented: surnames that say so, numbers that Ofcom keeps for drama, addresses under example.org,
/// postcodes with an inward part that is given to nobody.
/// </summary>
internal sealed class DemoPeople(Random random, IReadOnlyList<string> districts)
{
    public static readonly IReadOnlyList<string> FamilyNames =
        ["Example", "Sample", "Specimen", "Placeholder", "Invented", "Fictional", "Pretend", "Made-Up", "O'Example", "Dummy", "Mockup", "Prototype"];

    public static readonly IReadOnlyList<string> GivenNames =
    [
        "Alex", "Sam", "Robin", "Charlie", "Jamie", "Morgan", "Taylor", "Casey", "Jordan", "Rowan", "Avery", "Quinn", "Ariel", "Kit", "Noor", "Zoë", "Łucja",
        "René", "Ming", "Asha",
    ];

    private readonly HashSet<string> _taken = [];

    public JsonObject Person(int number, DateOnly born)
    {
        var (given, family) = NextName();
        return new JsonObject
        {
            ["givenNames"] = new JsonArray(given),
            ["familyName"] = family,
            ["dateOfBirth"] = born.ToString("yyyy-MM-dd"),
            ["sex"] = random.Next(2) == 0 ? "F" : "M",
            ["address"] = Address(number),
            ["phones"] = new JsonArray(Phone($"07700 900{number % 1000:000}", "mobile")),
            ["emails"] = new JsonArray(new JsonObject { ["address"] = $"person{number}@example.org", ["safe"] = null }),
        };
    }

    public string District() => districts[random.Next(districts.Count)];

    public static JsonObject Phone(string number, string type, bool? call = null, bool? voicemail = null, bool? text = null) => new()
    {
        ["number"] = number,
        ["type"] = type,
        ["safeToCall"] = call,
        ["safeForVoicemail"] = voicemail,
        ["safeForText"] = text,
    };

    private JsonObject Address(int number) => new()
    {
        ["lines"] = new JsonArray($"{number} Example Street"),
        ["town"] = "Sampleton",
        ["postcode"] = $"{District()} 0ZZ",
        ["safeForPost"] = null,
    };

    /// <summary>No two alike, so that a search finds one of them.</summary>
    private (string Given, string Family) NextName()
    {
        while (true)
        {
            var (given, family) = (GivenNames[random.Next(GivenNames.Count)], FamilyNames[random.Next(FamilyNames.Count)]);
            if (_taken.Add(given + family))
            {
                return (given, family);
            }
        }
    }
}
