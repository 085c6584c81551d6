using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

public sealed record SuspectStatement
{
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    public string? FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? RelationshipToVictim { get; init; }

    public AddressStatement? Address { get; init; }

    public IReadOnlyList<string> Phones { get; init; } = [];

    public bool? LivesWithVictim { get; init; }

    public string? BailConditions { get; init; }

    internal static SuspectStatement FromJson(JsonObject json) => new()
    {
        GivenNames = json.Lines("givenNames"),
        FamilyName = json.Text("familyName"),
        DateOfBirth = json.Date("dateOfBirth"),
        RelationshipToVictim = json.Text("relationshipToVictim"),
        Address = json.Member("address") is { } address ? AddressStatement.FromJson(address) : null,
        Phones = json.Texts("phones"),
        LivesWithVictim = json.Flag("livesWithVictim"),
        BailConditions = json.Text("bailConditions"),
    };
}
