using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>What the force could do better next time. A warning never stops a referral, and what it is about is kept as sent.</summary>
internal static class TriageWarnings
{
    public static IEnumerable<Reason> About(TriageFacts facts, Offence? offence) =>
    [
        .. AboutIncident(facts, offence),
        .. AboutVictim(facts.Statement.Victim, facts.CodeLists),
        .. AboutSuspects(facts.Statement.Suspects, facts.CodeLists),
        .. AboutContactPoints(facts.Statement),
    ];

    private static IEnumerable<Reason> AboutIncident(TriageFacts facts, Offence? offence)
    {
        var incident = facts.Statement.Incident;

        if (incident.CrimeReference is not null && !facts.CodeLists.CrimeReferenceFormats.LooksRight(facts.Force, incident.CrimeReference))
        {
            yield return Warning(ReasonCode.CrimeReferenceFormat, "incident.crimeReference", "Check the crime reference: it does not look like one of your force's own");
        }

        if (incident.OffenceCode is not null && facts.CodeLists.Offences.Find(incident.OffenceCode) is null)
        {
            yield return Unknown("incident.offenceCode");
        }

        if (offence is null)
        {
            yield return Warning(ReasonCode.OffenceUnclassified, TriageSentences.OffenceField(incident), "Send a Home Office offence code: until a person has classified the offence the case counts as sensitive");
        }

        for (var i = 0; i < incident.Qualifiers.Count; i++)
        {
            if (!facts.CodeLists.Qualifiers.Contains(incident.Qualifiers[i]))
            {
                yield return Unknown($"incident.qualifiers[{i}]");
            }
        }

        if (incident.Postcode is not null && !Postcode.TryNormalise(incident.Postcode, out _))
        {
            yield return NoPostcode("incident.postcode");
        }
    }

    private static IEnumerable<Reason> AboutVictim(VictimStatement victim, TriageCodeLists lists)
    {
        if (victim.Sex is not null && SexCode.Normalise(victim.Sex) is null)
        {
            yield return Unknown("victim.sex");
        }

        if (victim.EthnicityCode is not null && !lists.Ethnicities.Contains(victim.EthnicityCode))
        {
            yield return Unknown("victim.ethnicityCode");
        }

        if (victim.RelationshipToCrime is not null && !lists.RelationshipsToCrime.Contains(victim.RelationshipToCrime))
        {
            yield return Unknown("victim.relationshipToCrime");
        }
    }

    private static IEnumerable<Reason> AboutSuspects(IReadOnlyList<SuspectStatement> suspects, TriageCodeLists lists)
    {
        for (var i = 0; i < suspects.Count; i++)
        {
            if (suspects[i].RelationshipToVictim is { } code && !lists.RelationshipsToSuspect.Contains(code))
            {
                yield return Unknown($"suspects[{i}].relationshipToVictim");
            }
        }
    }

    private static IEnumerable<Reason> AboutContactPoints(Statement statement)
    {
        foreach (var point in ReportedContactPoints.From(statement).Where(point => !point.IsValid))
        {
            if (point.Kind == ContactPointKind.Phone)
            {
                yield return Warning(ReasonCode.PhoneInvalid, NumberField(point), "Check the number: it cannot be a telephone number and is not used");
            }
            else if (point.Kind == ContactPointKind.Email)
            {
                yield return Warning(ReasonCode.EmailInvalid, $"{point.Field}.address", "Check the address: it cannot be an e-mail address and is not used");
            }
        }

        if (statement.Victim.Address?.Postcode is { } postcode && !Postcode.TryNormalise(postcode, out _))
        {
            yield return NoPostcode("victim.address.postcode");
        }
    }

    private static string NumberField(ReportedContactPoint point) =>
        point.Type == ReportedContactPoints.Guardian ? point.Field : $"{point.Field}.number";

    private static Reason Unknown(string field) =>
        Warning(ReasonCode.UnknownCode, field, "Send a code of the list: this one is kept as text");

    private static Reason NoPostcode(string field) =>
        Warning(ReasonCode.PostcodeInvalid, field, "Check the postcode: it is not one, and is not used");

    private static Reason Warning(string code, string field, string message) => new(code, ReasonSeverity.Warning, field, message);
}
