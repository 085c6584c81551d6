using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.People.Matching;

/// <summary>Makes ready for comparing whom the service knows and whom a force names.</summary>
public sealed class PersonTraitsReader(NameVariants variants)
{
    public NameVariants Variants => variants;

    public PersonTraits Read(Person person) => Read(MatchProfile.Of(person));

    public PersonTraits Read(MatchProfile profile) => Read(profile.GivenNames, profile.FamilyName, profile.DateOfBirth, profile.Sex) with
    {
        Telephones = profile.Telephones,
        Emails = profile.Emails,
        Addresses = [.. profile.Addresses.Select(address => new AddressTraits(address.Lines, address.Postcode)).Where(address => !address.IsEmpty)],
    };

    public PersonTraits Read(VictimStatement victim) =>
        Read(string.Join(' ', victim.GivenNames), victim.FamilyName, victim.DateOfBirth, victim.Sex) with
        {
            Telephones = [.. victim.Phones.Select(phone => Normalised(phone.Number)).OfType<string>().Distinct()],
            Emails = [.. victim.Emails.Where(email => EmailAddress.IsValid(email.Address)).Select(email => EmailAddress.Normalise(email.Address)).Distinct()],
            Addresses = victim.Address is { } address && AsTyped(PostalAddress.Display(address)) is { IsEmpty: false } typed ? [typed] : [],
        };

    public PersonTraits Read(SuspectStatement suspect) =>
        Read(string.Join(' ', suspect.GivenNames), suspect.FamilyName, suspect.DateOfBirth, null) with
        {
            Telephones = [.. suspect.Phones.Select(Normalised).OfType<string>().Distinct()],
            Addresses = suspect.Address is { } address && AsTyped(PostalAddress.Display(address)) is { IsEmpty: false } typed ? [typed] : [],
        };

    public PersonTraits Read(string? givenNames, string? familyName, DateOnly? dateOfBirth, string? sex) => new()
    {
        Given = new NameTraits(givenNames, variants),
        Family = new NameTraits(familyName, NameVariants.None),
        DateOfBirth = dateOfBirth is { } date ? WrittenDate.Of(date) : null,
        Sex = SexCode.Normalise(sex) is "M" or "F" ? SexCode.Normalise(sex) : null,
    };

    private static AddressTraits AsTyped(string display)
    {
        var address = ProfileAddress.Typed(display);
        return new AddressTraits(address.Lines, address.Postcode);
    }

    private static string? Normalised(string number) => PhoneNumber.TryNormalise(number, out var normalised) ? normalised : null;
}
