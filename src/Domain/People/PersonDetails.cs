namespace CaseManagement.Domain.People;

/// <summary>What somebody says of a person, beside the ways to reach them.</summary>
public sealed record PersonDetails(
    string? GivenNames, string? FamilyName, string? OrganisationName, DateOnly? DateOfBirth, string? Sex, string? EthnicityCode, string? Language,
    bool InterpreterRequired, string? CommunicationNeeds, bool Deceased, string? SafeContactNote, string? PreferredChannel)
{
    /// <summary>What is held stays; what another record of the same person knows besides is added.</summary>
    public PersonDetails CompletedBy(PersonDetails other) => new(
        GivenNames ?? other.GivenNames, FamilyName ?? other.FamilyName, OrganisationName ?? other.OrganisationName, DateOfBirth ?? other.DateOfBirth,
        Sex ?? other.Sex, EthnicityCode ?? other.EthnicityCode, Language ?? other.Language, InterpreterRequired || other.InterpreterRequired,
        CommunicationNeeds ?? other.CommunicationNeeds, Deceased || other.Deceased, SafeContactNote ?? other.SafeContactNote,
        PreferredChannel ?? other.PreferredChannel);
}
