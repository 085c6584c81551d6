using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.Tests.People.Matching;

/// <summary>Invented people, compared as a service compares them that knows nobody yet.</summary>
internal static class Matching
{
    public const string Telephone = "+447700900123";
    public const string Email = "alex@example.org";

    public static readonly NameVariants Variants = new(
        File.ReadAllLines(Repository.PathOf("src", "Infrastructure", "ReferenceData", "Matching", "name_variants.csv")).Select(line => line.Split(',')));

    public static readonly PersonTraitsReader Reader = new(Variants);

    public static readonly MatchModel Model = new(ValueFrequencies.Nothing, MatchThresholds.Default);

    public static readonly AddressTraits Home = Address("12 Invented Street, Sampleton", "SO14 7LY");

    public static readonly AddressTraits Elsewhere = Address("7 Pretended Lane, Otherham", "PO1 2AB");

    public static AddressTraits Address(string lines, string? postcode) => new(lines.Split(','), postcode);

    /// <param name="born">"1985-04-17"; null where it is not known.</param>
    public static PersonTraits Person(string? given, string? family, string? born = "1985-04-17", string? sex = null) =>
        Reader.Read(given, family, born is null ? null : DateOnly.ParseExact(born, "yyyy-MM-dd"), sex);

    public static PersonTraits At(this PersonTraits person, AddressTraits address) => person with { Addresses = [address] };

    public static PersonTraits On(this PersonTraits person, string telephone) => person with { Telephones = [telephone] };

    public static PersonTraits Mailed(this PersonTraits person, string address) => person with { Emails = [address] };
}
