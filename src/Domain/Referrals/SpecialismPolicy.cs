using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Referrals;

/// <summary>Which kind of worker a referral calls for. The most protective that applies decides.</summary>
public static class SpecialismPolicy
{
    private static readonly string[] DomesticAbuseQualifiers = ["DA", "HBA", "STR"];

    public static Specialism For(Statement statement, TriageDecision decision) =>
        decision.IsChild ? Specialism.Children
        : DomesticAbuseQualifiers.Any(statement.Incident.HasQualifier) || CaseSensitivity.SuspectIsPartnerOrFamily(statement) ? Specialism.DomesticAbuse
        : MostSeriousCrimes.Default.Include(statement, decision.Offence) ? Specialism.SeriousCrime
        : Specialism.Generic;
}
