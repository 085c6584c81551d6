namespace CaseManagement.Domain.People.Matching;

/// <summary>Of which values it is counted how many people have them.</summary>
public enum CountedValue
{
    GivenName,
    FamilyName,
    DateOfBirth,
    Telephone,
    Email,
    Postcode,
    AddressPart,
}

/// <summary>
/// How many people have a value: that two of them are called Smith says little, that two are called Featherstonehaugh says
/// much. Rare and uncounted values are taken to be as common as an ordinary value, in proportion to how little was counted.
/// </summary>
public sealed class ValueFrequencies
{
    /// <summary>So many people the ordinary share is worth.</summary>
    private const double OrdinaryPeople = 1000;

    /// <summary>A service that begins is asked as if it knew so many.</summary>
    private const int FewestPeople = 1000;

    /// <summary>From so many people on it is a name, and not a slip of the pen.</summary>
    private const int EstablishedFrom = 4;

    private readonly Dictionary<string, int>[] _counts;

    public ValueFrequencies(int people, IEnumerable<(CountedValue Kind, string Value, int People)> counts)
    {
        People = people;
        Prior = -Math.Log2(Math.Max(people, FewestPeople));
        _counts = [.. Enum.GetValues<CountedValue>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        foreach (var (kind, value, count) in counts)
        {
            _counts[(int)kind][value] = count;
        }
    }

    /// <summary>Of a service that knows nobody yet.</summary>
    public static ValueFrequencies Nothing { get; } = new(0, []);

    public int People { get; }

    /// <summary>What is believed of two records before they are compared, in bits: one among all people may be the same.</summary>
    public double Prior { get; }

    public static ValueFrequencies Count(IReadOnlyCollection<PersonTraits> people)
    {
        var counts = people.SelectMany(person => person.CountedValues()).CountBy(value => value);
        return new(people.Count, counts.Select(count => (count.Key.Kind, count.Key.Value, count.Value)));
    }

    /// <summary>The share of people who have it.</summary>
    public double Of(CountedValue kind, string value) =>
        (CountOf(kind, value) + (OrdinaryPeople * Ordinary(kind))) / (People + OrdinaryPeople);

    public bool IsEstablished(CountedValue kind, string value) => CountOf(kind, value) >= EstablishedFrom;

    private int CountOf(CountedValue kind, string value) => _counts[(int)kind].GetValueOrDefault(value);

    private static double Ordinary(CountedValue kind) => kind switch
    {
        CountedValue.GivenName => 0.002,
        CountedValue.FamilyName => 0.001,
        CountedValue.DateOfBirth => 0.00004,
        CountedValue.Telephone or CountedValue.Email => 0.00001,
        CountedValue.Postcode => 0.0005,
        _ => 0.001,
    };
}
