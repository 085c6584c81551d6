namespace CaseManagement.Domain.Referrals;

/// <summary>Which victims the Victims' Code counts as those of the most serious crimes.</summary>
public sealed record MostSeriousCrimes
{
    /// <summary>
    /// The categories of enhanced_rights_categories as far as a message can tell them. Terrorism and false imprisonment have
    /// no offence code of their own in the list.
    /// </summary>
    public static readonly MostSeriousCrimes Default = new();

    public IReadOnlyList<string> OffenceGroups { get; init; } = [Referrals.OffenceGroups.Homicide, Referrals.OffenceGroups.Sexual];

    /// <summary>
    /// Attempted murder, harm with intent, kidnapping, modern slavery, arson endangering life; and the racially or
    /// religiously aggravated offences, which are hate crime by definition.
    /// </summary>
    public IReadOnlyList<string> OffenceCodes { get; init; } = ["2", "5D", "36", "106", "56A", "8P", "105B", "8M", "9B", "58J"];

    public IReadOnlyList<string> Qualifiers { get; init; } = ["DA", "MS"];

    public IReadOnlyList<string> QualifierPrefixes { get; init; } = [HateCrime.QualifierPrefix];

    /// <summary>A close relative of somebody who was killed.</summary>
    public IReadOnlyList<string> Relationships { get; init; } = ["BEREAVED"];

    public bool Include(Statement statement, Offence? offence) =>
        (offence is not null && (OffenceCodes.Contains(offence.Code) || OffenceGroups.Any(offence.IsInGroup)))
        || Qualifiers.Any(statement.Incident.HasQualifier)
        || QualifierPrefixes.Any(prefix => statement.Incident.Qualifiers.Any(q => q.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        || Relationships.Contains(statement.Victim.RelationshipToCrime, StringComparer.OrdinalIgnoreCase);
}
