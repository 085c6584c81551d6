namespace CaseManagement.Domain.Referrals;

/// <summary>Where a rule's field or sentence depends on the referral. None may tell what a suspect shares with the victim.</summary>
internal static class TriageSentences
{
    public const string Accepted = "Accepted for contact";

    private const string DomesticAbuse = "DA";

    private const string AskWhoeverReferred = "No safe way to reach the person is known: ask whoever told the service of them";

    public static string OffenceField(TriageCase referral) => OffenceField(referral.Incident);

    public static string OffenceField(IncidentStatement incident) =>
        incident.OffenceCode is null && incident.OffenceText is not null ? "incident.offenceText" : "incident.offenceCode";

    public static string NoConsent(TriageCase referral) => referral switch
    {
        { IsChild: true } => "Under 18: send the referral with explicit consent, or on the basis of safeguarding",
        { Offence: null } => "The offence is not classified: send the referral with explicit consent, or on the basis of safeguarding",
        { IsSexualOffence: true } => "Sexual offence: send the referral with explicit consent, or on the basis of safeguarding",
        _ => "Send the referral with explicit consent, or on the basis of safeguarding",
    };

    public static string ExclusionField(TriageCase referral) => referral.OffenceIsExcluded ? OffenceField(referral) : "victim.dateOfBirth";

    public static string Exclusion(TriageCase referral) =>
        referral.OffenceIsExcluded ? "The contract does not cover this offence" : "The contract does not cover people of this age";

    public static string? FirstValidContactPoint(TriageCase referral) =>
        referral.ContactPoints.FirstOrDefault(point => point.IsValid)?.Field is { Length: > 0 } field ? field : "victim";

    public static string NoValidContact(TriageCase referral) =>
        referral.AskedForHelp ? AskWhoeverReferred : "Send a valid telephone number, e-mail address or postal address";

    public static string NoSafeContact(TriageCase referral) =>
        referral.AskedForHelp ? AskWhoeverReferred
        : referral.Incident.HasQualifier(DomesticAbuse) ? "Domestic abuse: send a number that is safe to call"
        : referral.IsSensitive ? "Sensitive case: send a number that is safe to call"
        : "Send a number or an address that is safe to use";
}
