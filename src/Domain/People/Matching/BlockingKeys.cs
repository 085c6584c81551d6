using System.Text;

namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// The few ways in which a record is found again: two records are compared only where they share a key. Keys are numbers, so
/// that a table of them is small and says nothing about anybody.
/// </summary>
public static class BlockingKeys
{
    /// <summary>A key shared by more people than this is not read: whoever is meant is found by another.</summary>
    public const int MostPeoplePerKey = 200;

    /// <summary>No more are compared with one record; keys are read rarest first.</summary>
    public const int MostCandidates = 400;

    /// <summary>Sharing a key that more have tells little: whoever shares no second one is not compared.</summary>
    public const int FewPeoplePerKey = 20;

    private const int MostOfAKind = 3;
    private const int MostLines = 2;
    private const int Prefix = 3;

    public static IReadOnlyCollection<long> Of(PersonTraits person)
    {
        var keys = new HashSet<long>();
        foreach (var text in Texts(person))
        {
            keys.Add(Hash(text));
        }

        return keys;
    }

    /// <summary>Those of them under which whoever is reached by the same number or in the same house is found.</summary>
    public static IReadOnlyList<long> OfReach(PersonTraits person) =>
        [.. OfContact(person).Concat(person.Addresses.Take(MostOfAKind).SelectMany(OfHouse)).Select(Hash).Distinct()];

    /// <param name="number">E.164.</param>
    public static long OfTelephone(string number) => Hash(Telephone(number));

    private static IEnumerable<string> Texts(PersonTraits person) =>
        OfDate(person).Concat(OfNames(person)).Concat(OfContact(person)).Concat(person.Addresses.Take(MostOfAKind).SelectMany(address => OfAddress(person, address)));

    private static IEnumerable<string> OfDate(PersonTraits person)
    {
        if (person.DateOfBirth is { } date)
        {
            // Day and month in either order.
            var (less, more) = string.CompareOrdinal(date.Day, date.Month) < 0 ? (date.Day, date.Month) : (date.Month, date.Day);
            yield return $"born|{date.Year}|{less}|{more}";
            if (!person.Family.IsMissing)
            {
                yield return $"month|{date.Year}|{date.Month}|{Beginning(person.Family.Joined.Text)}";
            }

            if (!person.Given.IsMissing)
            {
                yield return $"birthday|{date.Month}|{date.Day}|{Beginning(person.Given.Joined.Text)}";
            }
        }
    }

    /// <summary>Both names in either order: by sound, and by beginning with the year of birth.</summary>
    private static IEnumerable<string> OfNames(PersonTraits person)
    {
        if (person.Given.IsMissing || person.Family.IsMissing)
        {
            yield break;
        }

        foreach (var family in person.Family.Words.Take(MostOfAKind))
        {
            yield return $"heard|{InOrder(person.Given.Words[0].Sound, family.Sound)}";
        }

        yield return $"begins|{InOrder(Beginning(person.Given.Joined.Text), Beginning(person.Family.Joined.Text))}";
    }

    private static IEnumerable<string> OfContact(PersonTraits person) =>
        person.Telephones.Take(MostOfAKind).Select(Telephone).Concat(person.Emails.Take(MostOfAKind).Select(address => $"mail|{address}"));

    private static string Telephone(string number) => $"phone|{number}";

    private static IEnumerable<string> OfHouse(AddressTraits address)
    {
        foreach (var number in address.Numbers.Take(MostOfAKind).Where(_ => address.Postcode.Length > 0))
        {
            yield return $"house|{address.Postcode}|{number}";
        }

        foreach (var part in address.Parts.Take(MostLines).Where(_ => address.Numbers.Length > 0))
        {
            yield return $"street|{part.Text}|{address.Numbers[0]}";
        }
    }

    private static IEnumerable<string> OfAddress(PersonTraits person, AddressTraits address)
    {
        foreach (var key in OfHouse(address))
        {
            yield return key;
        }

        if (address.Postcode.Length > 0)
        {
            foreach (var name in new[] { person.Given, person.Family }.Where(name => !name.IsMissing))
            {
                yield return $"there|{address.Postcode}|{Beginning(name.Joined.Text)}";
            }
        }

        foreach (var part in address.Parts.Take(MostLines))
        {
            if (!person.Family.IsMissing)
            {
                yield return $"family|{part.Text}|{Beginning(person.Family.Joined.Text)}";
            }
        }
    }

    private static string InOrder(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one}|{other}" : $"{other}|{one}";

    private static string Beginning(string text) => text.Length <= Prefix ? text : text[..Prefix];

    /// <summary>FNV-1a over UTF-8: the same on every machine and in every version, because keys are kept.</summary>
    private static long Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * 1099511628211UL);
        }

        return unchecked((long)hash);
    }
}
