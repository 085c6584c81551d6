namespace CaseManagement.Domain.Referrals;

public static class HateCrime
{
    /// <summary>HC-R race, HC-F faith, HC-S sexual orientation, HC-T transgender identity, HC-D disability.</summary>
    public const string QualifierPrefix = "HC-";

    public static bool IsStated(IncidentStatement incident) =>
        incident.Qualifiers.Any(qualifier => qualifier.StartsWith(QualifierPrefix, StringComparison.OrdinalIgnoreCase));
}
