namespace CaseManagement.Domain.Referrals;

/// <summary>The code lists that a message is read against. Sets ignore case.</summary>
public sealed record TriageCodeLists
{
    public required OffenceCatalogue Offences { get; init; }

    public required CrimeReferenceFormats CrimeReferenceFormats { get; init; }

    /// <summary>offence_flags</summary>
    public required IReadOnlySet<string> Qualifiers { get; init; }

    /// <summary>relationship_victim_to_suspect</summary>
    public required IReadOnlySet<string> RelationshipsToSuspect { get; init; }

    /// <summary>relationship_client_to_crime</summary>
    public required IReadOnlySet<string> RelationshipsToCrime { get; init; }

    /// <summary>ethnicity_cjs_sde_codes</summary>
    public required IReadOnlySet<string> Ethnicities { get; init; }

    public static IReadOnlySet<string> SetOf(IEnumerable<string> codes) => new HashSet<string>(codes, StringComparer.OrdinalIgnoreCase);
}
