using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

public sealed record VictimStatement
{
    public string? Title { get; init; }

    public IReadOnlyList<string> GivenNames { get; init; } = [];

    public string? FamilyName { get; init; }

    public string? OrganisationName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>As sent; see <see cref="SexCode"/>.</summary>
    public string? Sex { get; init; }

    public string? EthnicityCode { get; init; }

    public string? Language { get; init; }

    public bool? InterpreterRequired { get; init; }

    public string? CommunicationNeeds { get; init; }

    public string? RelationshipToCrime { get; init; }

    public bool Deceased { get; init; }

    public AddressStatement? Address { get; init; }

    public IReadOnlyList<PhoneStatement> Phones { get; init; } = [];

    public IReadOnlyList<EmailStatement> Emails { get; init; } = [];

    public PreferredChannel? PreferredChannel { get; init; }

    public string? SafeContactNote { get; init; }

    public IReadOnlyList<string> Vulnerabilities { get; init; } = [];

    public GuardianStatement? Guardian { get; init; }

    public bool IsOrganisation => OrganisationName is not null;

    public bool Has(string vulnerability) => Vulnerabilities.Contains(vulnerability);

    internal static VictimStatement FromJson(JsonObject json) => new()
    {
        Title = json.Text("title"),
        GivenNames = json.Lines("givenNames"),
        FamilyName = json.Text("familyName"),
        OrganisationName = json.Text("organisationName"),
        DateOfBirth = json.Date("dateOfBirth"),
        Sex = json.Text("sex"),
        EthnicityCode = json.Text("ethnicityCode"),
        Language = json.Text("language"),
        InterpreterRequired = json.Flag("interpreterRequired"),
        CommunicationNeeds = json.Text("communicationNeeds"),
        RelationshipToCrime = json.Text("relationshipToCrime"),
        Deceased = json.Flag("deceased") ?? false,
        Address = json.Member("address") is { } address ? AddressStatement.FromJson(address) : null,
        Phones = [.. json.Members("phones").Select(PhoneStatement.FromJson)],
        Emails = [.. json.Members("emails").Select(EmailStatement.FromJson)],
        PreferredChannel = json.Choice<PreferredChannel>("preferredChannel"),
        SafeContactNote = json.Text("safeContactNote"),
        Vulnerabilities = json.Texts("vulnerabilities"),
        Guardian = json.Member("guardian") is { } guardian ? GuardianStatement.FromJson(guardian) : null,
    };
}
