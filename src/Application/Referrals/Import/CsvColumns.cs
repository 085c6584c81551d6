using static CaseManagement.Application.Referrals.Import.CellKind;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>Every column there is, in the order in which a message is written.</summary>
internal static class CsvColumns
{
    public const string MessageId = "message_id";
    public const string RecordId = "record_id";
    public const string Action = "action";

    public const string Message = "";
    public const string Incident = "incident";
    public const string Victim = "victim";
    private const string Address = "victim.address";
    private const string Email = "victim.emails[0]";
    private const string Guardian = "victim.guardian";
    private const string Suspect = "suspects[0]";
    private const string SuspectAddress = "suspects[0].address";
    private const string Risk = "risk";
    private const string Officer = "officer";

    public static readonly IReadOnlyList<CsvColumn> All =
    [
        new(MessageId, Message, "messageId"),
        new(RecordId, Message, "recordId"),
        new("record_version", Message, "recordVersion", Number),
        new(Action, Message, "action"),
        new("withdraw_reason", Message, "withdrawReason"),
        new("extracted_at", Message, "extractedAt", Instant),
        new("force", Message, "force"),
        new("referral_basis", Message, "referralBasis"),
        new("consent_recorded_at", Message, "consentRecordedAt", Instant),
        new("crime_reference", Incident, "crimeReference"),
        new("occurrence_reference", Incident, "occurrenceReference"),
        new("offence_code", Incident, "offenceCode"),
        new("offence_text", Incident, "offenceText"),
        new("qualifiers", Incident, "qualifiers", Several),
        new("reported_at", Incident, "reportedAt", Instant),
        new("occurred_from", Incident, "occurredFrom", Instant),
        new("occurred_to", Incident, "occurredTo", Instant),
        new("incident_postcode", Incident, "postcode"),
        new("summary", Incident, "summary"),
        new("title", Victim, "title"),
        new("given_names", Victim, "givenNames", Several),
        new("family_name", Victim, "familyName"),
        new("organisation_name", Victim, "organisationName"),
        new("date_of_birth", Victim, "dateOfBirth", Date),
        new("sex", Victim, "sex"),
        new("ethnicity_code", Victim, "ethnicityCode"),
        new("language", Victim, "language"),
        new("interpreter_required", Victim, "interpreterRequired", Flag),
        new("communication_needs", Victim, "communicationNeeds"),
        new("relationship_to_crime", Victim, "relationshipToCrime"),
        new("deceased", Victim, "deceased", Flag),
        new("address_lines", Address, "lines", Several),
        new("town", Address, "town"),
        new("postcode", Address, "postcode"),
        new("safe_for_post", Address, "safeForPost", Flag),
        .. Phone(1), .. Phone(2), .. Phone(3),
        new("email", Email, "address"),
        new("email_safe", Email, "safe", Flag),
        new("preferred_channel", Victim, "preferredChannel"),
        new("safe_contact_note", Victim, "safeContactNote"),
        new("vulnerabilities", Victim, "vulnerabilities", Several),
        new("guardian_name", Guardian, "name"),
        new("guardian_phone", Guardian, "phone"),
        new("guardian_relationship", Guardian, "relationship"),
        new("guardian_may_be_suspect", Guardian, "mayBeSuspect", Flag),
        new("suspect_given_names", Suspect, "givenNames", Several),
        new("suspect_family_name", Suspect, "familyName"),
        new("suspect_date_of_birth", Suspect, "dateOfBirth", Date),
        new("suspect_relationship", Suspect, "relationshipToVictim"),
        new("suspect_address_lines", SuspectAddress, "lines", Several),
        new("suspect_town", SuspectAddress, "town"),
        new("suspect_postcode", SuspectAddress, "postcode"),
        new("suspect_phones", Suspect, "phones", Several),
        new("suspect_lives_with_victim", Suspect, "livesWithVictim", Flag),
        new("bail_conditions", Suspect, "bailConditions"),
        new("risk_tool", Risk, "tool"),
        new("risk_version", Risk, "version"),
        new("risk_score", Risk, "score", Number),
        new("risk_grade", Risk, "grade"),
        new("risk_assessed_at", Risk, "assessedAt", Instant),
        new("officer_name", Officer, "name"),
        new("officer_collar", Officer, "collarNumber"),
        new("officer_email", Officer, "email"),
        new("officer_phone", Officer, "phone"),
    ];

    /// <summary>Without these no row of the file could be taken.</summary>
    public static readonly IReadOnlyList<string> Needed = [RecordId, "record_version", Action, "extracted_at", "force"];

    /// <summary>By which column a fault of a whole object is told, where it is not the first that belongs to it.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfObjects = new Dictionary<string, string>
    {
        [Incident] = "offence_code",
        [Victim] = "family_name",
    };

    private static CsvColumn[] Phone(int number)
    {
        var (container, name) = ($"victim.phones[{number - 1}]", $"phone{number}");
        return
        [
            new(name, container, "number"),
            new($"{name}_type", container, "type"),
            new($"{name}_safe_call", container, "safeToCall", Flag),
            new($"{name}_safe_voicemail", container, "safeForVoicemail", Flag),
            new($"{name}_safe_text", container, "safeForText", Flag),
            new($"{name}_note", container, "note"),
        ];
    }
}
