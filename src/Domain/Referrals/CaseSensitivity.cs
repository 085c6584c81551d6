namespace CaseManagement.Domain.Referrals;

/// <summary>What makes a case sensitive: in such a one, a channel that is not known to be safe is not used.</summary>
public static class CaseSensitivity
{
    private static readonly string[] Qualifiers = ["DA", "HBA", "STR", "CSA"];

    private static readonly HashSet<string> PartnersAndFamily = new(StringComparer.OrdinalIgnoreCase)
    {
        "SPOUSE", "CP", "COHAB", "PARTNER", "EX-SPOUSE", "EX-PARTNER", "ENGAGED", "COPARENT",
        "PARENT", "CHILD", "SIBLING", "GRAND", "INLAW", "RELATIVE",
    };

    private const string Stalking = "8Q";
    private const string ControllingOrCoerciveBehaviour = "8U";

    /// <param name="statement">What the force says.</param>
    /// <param name="offence">Null where it could not be classified: sensitive until a person has.</param>
    public static bool IsSensitive(Statement statement, Offence? offence) =>
        offence is null
        || offence.IsInGroup(OffenceGroups.Sexual)
        || offence.Code is Stalking or ControllingOrCoerciveBehaviour
        || Qualifiers.Any(statement.Incident.HasQualifier)
        || SuspectIsPartnerOrFamily(statement);

    public static bool SuspectIsPartnerOrFamily(Statement statement) =>
        statement.Suspects.Any(suspect => suspect.RelationshipToVictim is { } code && PartnersAndFamily.Contains(code));
}
