using System.Text.Json;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// What the schema cannot say. Each rule passes over members that are missing or malformed, because those have their fault
/// already, so that a force sees all faults of a message at once.
/// </summary>
internal static class MessageRules
{
    private const int OldestAge = 120;

    private static readonly string[] NameMembers = ["familyName", "givenNames", "organisationName"];

    public static void Check(JsonElement message, DateTime nowUtc, MessageFaults faults)
    {
        CheckIdentity(message, faults);
        CheckConsent(message, nowUtc, faults);

        if (Find(message, "incident") is { ValueKind: JsonValueKind.Object } incident)
        {
            CheckIncident(incident, nowUtc, faults);
        }

        if (Find(message, "victim") is { ValueKind: JsonValueKind.Object } victim)
        {
            CheckDateOfBirth(victim, "victim", nowUtc, faults);
            CheckNames(victim, faults);
        }

        if (Find(message, "suspects") is { ValueKind: JsonValueKind.Array } suspects)
        {
            var index = 0;
            foreach (var suspect in suspects.EnumerateArray())
            {
                CheckDateOfBirth(suspect, $"suspects[{index++}]", nowUtc, faults);
            }
        }
    }

    private static void CheckIdentity(JsonElement message, MessageFaults faults)
    {
        RefuseBlank(message, "recordId", "recordId", FaultSentences.Required("recordId"), faults);

        if (Find(message, "recordVersion") is { ValueKind: JsonValueKind.Number } version
            && JsonNumber.Parse(version.GetRawText()) is { IsInteger: true, IsNegative: false } number && !number.TryToInt64(out _))
        {
            faults.AddAt("recordVersion", FaultCode.Range, $"Give a number of {long.MaxValue} or less");
        }
    }

    private static void CheckConsent(JsonElement message, DateTime nowUtc, MessageFaults faults)
    {
        if (Instant(message, "consentRecordedAt") > nowUtc)
        {
            faults.AddAt("consentRecordedAt", FaultCode.Range, "Give the time at which consent was recorded, which cannot be in the future");
        }
    }

    private static void CheckIncident(JsonElement incident, DateTime nowUtc, MessageFaults faults)
    {
        RefuseBlank(incident, "crimeReference", "incident.crimeReference", FaultSentences.Required("crimeReference"), faults);

        if (Instant(incident, "reportedAt") > nowUtc.AddDays(1))
        {
            faults.AddAt("incident.reportedAt", FaultCode.Range, "Give the time of the report, which cannot be more than a day in the future");
        }

        if (Instant(incident, "occurredTo") < Instant(incident, "occurredFrom"))
        {
            faults.AddAt("incident.occurredTo", FaultCode.Contradiction, "Give an end that is not before the start in occurredFrom");
        }
    }

    private static void CheckDateOfBirth(JsonElement person, string path, DateTime nowUtc, MessageFaults faults)
    {
        if (Text(person, "dateOfBirth") is not { } text || !Rfc3339.TryParseDate(text, out var born))
        {
            return;
        }

        var today = LondonTime.LocalDate(nowUtc);
        if (born > today || born < today.AddYears(-OldestAge))
        {
            faults.AddAt($"{path}.dateOfBirth", FaultCode.Range, $"Give a date of birth in the past {OldestAge} years");
        }
    }

    /// <summary>A name of blanks or of marks that are taken out would leave a person without one.</summary>
    private static void CheckNames(JsonElement victim, MessageFaults faults)
    {
        var given = NameMembers.Where(member => victim.TryGetProperty(member, out _)).ToList();
        if (given.Count > 0 && given.TrueForAll(member => IsBlankName(victim, member)) && !faults.Has($"victim.{given[0]}"))
        {
            faults.AddAt($"victim.{given[0]}", FaultCode.Required, FaultSentences.RequiredOneOf(NameMembers));
        }

        if (Find(victim, "guardian") is { } guardian)
        {
            RefuseBlank(guardian, "name", "victim.guardian.name", "Give the guardian's name", faults);
        }
    }

    private static bool IsBlankName(JsonElement victim, string member) => Find(victim, member) switch
    {
        { ValueKind: JsonValueKind.Array } names => names.GetArrayLength() > 0 && names.EnumerateArray().All(IsBlank),
        { } name => IsBlank(name),
        _ => false,
    };

    private static void RefuseBlank(JsonElement owner, string member, string path, string sentence, MessageFaults faults)
    {
        if (Find(owner, member) is { } value && IsBlank(value) && !faults.Has(path))
        {
            faults.AddAt(path, FaultCode.Required, sentence);
        }
    }

    private static bool IsBlank(JsonElement value) => JsonText.TryGet(value, out var text) && PlainText.CleanOrNull(text) is null;

    private static JsonElement? Find(JsonElement owner, string member) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(member, out var value) ? value : null;

    private static string? Text(JsonElement owner, string member) =>
        Find(owner, member) is { } value && JsonText.TryGet(value, out var text) ? text : null;

    private static DateTime? Instant(JsonElement owner, string member) =>
        Text(owner, member) is { } text && Rfc3339.TryParseInstant(text, out var utc) ? utc : null;
}
