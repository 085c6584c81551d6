namespace CaseManagement.Domain.People;

/// <summary>What somebody says of a person, beside the ways to reach them.</summary>
public sealed record PersonDetails(
    string? GivenNames, string? FamilyName, string? OrganisationName, DateOnly? DateOfBirth, string? Sex, string? EthnicityCode, string? Language,
    bool InterpreterRequired, string? CommunicationNeeds, bool Deceased, string? SafeContactNote, string? PreferredChannel);
