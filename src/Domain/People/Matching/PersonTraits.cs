namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// What of a person is compared with others, made ready once: names folded and heard, the date as digits, numbers and
/// addresses in the form in which two of them are compared. Made by <see cref="PersonTraitsReader"/>.
/// </summary>
public sealed record PersonTraits
{
    public NameTraits Given { get; init; } = NameTraits.None;

    public NameTraits Family { get; init; } = NameTraits.None;

    public WrittenDate? DateOfBirth { get; init; }

    /// <summary>M or F; null for all else, which is nothing to compare.</summary>
    public string? Sex { get; init; }

    /// <summary>E.164.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<AddressTraits> Addresses { get; init; } = [];

    /// <summary>The values by whose frequency agreements are weighed.</summary>
    public IEnumerable<(CountedValue Kind, string Value)> CountedValues()
    {
        IEnumerable<(CountedValue, string)> all =
        [
            .. Given.Words.Select(word => (CountedValue.GivenName, word.Text)),
            .. Family.Words.Select(word => (CountedValue.FamilyName, word.Text)),
            .. Telephones.Select(number => (CountedValue.Telephone, number)),
            .. Emails.Select(address => (CountedValue.Email, address)),
            .. Addresses.SelectMany(address => address.Parts).Select(part => (CountedValue.AddressPart, part.Text)),
            .. Addresses.Where(address => address.Postcode.Length > 0).Select(address => (CountedValue.Postcode, address.Postcode)),
        ];
        return (DateOfBirth is { } date ? all.Append((CountedValue.DateOfBirth, date.Text)) : all).Distinct();
    }
}
