using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>Typed from the contract: one change to a good message, and what it must be told.</summary>
public class MessageFaultTests
{
    // path of the member | what is put there (nothing: taken out) | the faults
    [TestCase("messageId", "\"{0197f0a2-7c1e-7e0b-9d0e-1f4f7d8f0001}\"", "messageId: TYPE")]
    [TestCase("messageId", "\"0197f0a27c1e7e0b9d0e1f4f7d8f0001\"", "messageId: TYPE")]
    [TestCase("messageId", "7", "messageId: TYPE")]
    [TestCase("recordId", "\"\"", "recordId: RANGE")]
    [TestCase("recordId", "\"  \"", "recordId: REQUIRED")]
    [TestCase("recordVersion", "0", "recordVersion: RANGE")]
    [TestCase("recordVersion", "1.0", "")]
    [TestCase("recordVersion", "20e-1", "")]
    [TestCase("recordVersion", "1.5", "recordVersion: TYPE")]
    [TestCase("recordVersion", "1e400", "recordVersion: RANGE")]
    [TestCase("recordVersion", "\"1\"", "recordVersion: TYPE")]
    [TestCase("action", "\"delete\"", "action: TYPE")]
    [TestCase("action", "null", "action: TYPE")]
    [TestCase("force", "\"4\"", "force: TYPE")]
    [TestCase("force", "\"44\\n\"", "force: TYPE")]
    [TestCase("force", "\"٤٤\"", "force: TYPE")]
    [TestCase("extractedAt", "\"2026-11-20T02:00:00\"", "extractedAt: TYPE")]
    [TestCase("extractedAt", "\"2026-11-20 02:00:00Z\"", "extractedAt: TYPE")]
    [TestCase("extractedAt", "\"2026-11-20T02:00:00.123456789+01:00\"", "")]
    [TestCase("extractedAt", "\"2026-11-20t02:00:00z\"", "")]
    [TestCase("extractedAt", "\"2026-13-20T02:00:00Z\"", "extractedAt: TYPE")]
    [TestCase("extractedAt", "\"0001-01-01T00:00:00+23:00\"", "extractedAt: TYPE")]
    [TestCase("referralBasis", "\"consent\"", "referralBasis: TYPE")]
    [TestCase("consentRecordedAt", "\"2026-11-20T02:10:08Z\"", "consentRecordedAt: RANGE")]
    [TestCase("consentRecordedAt", "\"2026-11-20T03:10:07+01:00\"", "")]
    [TestCase("incident", "", "incident: REQUIRED")]
    [TestCase("incident", "[]", "incident: TYPE")]
    [TestCase("incident.offenceCode", "", "")]
    [TestCase("incident.qualifiers", "[\"DA\",\"DA\"]", "incident.qualifiers: CONTRADICTION")]
    [TestCase("incident.qualifiers", "[\"DA\",5]", "incident.qualifiers[1]: TYPE")]
    [TestCase("incident.reportedAt", "\"2026-11-21T02:10:08Z\"", "incident.reportedAt: RANGE")]
    [TestCase("incident.reportedAt", "\"2026-11-21T02:10:07Z\"", "")]
    [TestCase("incident.occurredTo", "\"2026-11-18T20:49:59Z\"", "incident.occurredTo: CONTRADICTION")]
    [TestCase("incident.occurredTo", "\"2026-11-18T20:50:00Z\"", "")]
    [TestCase("incident.crimeReference", "\"\\u200b\"", "incident.crimeReference: REQUIRED")]
    [TestCase("incident.summary", "\"bell \\u0007\"", "incident.summary: TYPE")]
    [TestCase("incident.summary", "\"tab\\t and\\r\\nline\"", "")]
    [TestCase("victim", "", "victim: REQUIRED")]
    [TestCase("victim", "{}", "victim.familyName: REQUIRED")]
    [TestCase("victim", "{\"organisationName\":\"Corner Bakery Ltd\"}", "")]
    [TestCase("victim", "{\"familyName\":\" \\u200e\"}", "victim.familyName: REQUIRED")]
    [TestCase("victim", "{\"givenNames\":[\"\\u200b\"]}", "victim.givenNames: REQUIRED")]
    [TestCase("victim.familyName", "\" \"", "")]
    [TestCase("victim.givenNames", "[]", "victim.givenNames: RANGE")]
    [TestCase("victim.givenNames", "[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\"]", "victim.givenNames: RANGE")]
    [TestCase("victim.dateOfBirth", "\"2026-11-20\"", "")]
    [TestCase("victim.dateOfBirth", "\"2026-11-21\"", "victim.dateOfBirth: RANGE")]
    [TestCase("victim.dateOfBirth", "\"1906-11-20\"", "")]
    [TestCase("victim.dateOfBirth", "\"1906-11-19\"", "victim.dateOfBirth: RANGE")]
    [TestCase("victim.dateOfBirth", "\"20/11/1990\"", "victim.dateOfBirth: TYPE")]
    [TestCase("victim.deceased", "\"no\"", "victim.deceased: TYPE")]
    [TestCase("victim.deceased", "null", "victim.deceased: TYPE")]
    [TestCase("victim.phones[0].safeToCall", "null", "")]
    [TestCase("victim.phones[0].safeToCall", "\"Y\"", "victim.phones[0].safeToCall: TYPE")]
    [TestCase("victim.phones[0].type", "\"fax\"", "victim.phones[0].type: TYPE")]
    [TestCase("victim.phones[0].colour", "1", "victim.phones[0].colour: UNKNOWN_MEMBER")]
    [TestCase("victim.emails[0].address", "", "victim.emails[0].address: REQUIRED")]
    [TestCase("victim.guardian", "{\"phone\":\"1\"}", "victim.guardian.name: REQUIRED")]
    [TestCase("victim.vulnerabilities", "[\"under_18\",\"under_18\"]", "victim.vulnerabilities: CONTRADICTION")]
    [TestCase("victim.vulnerabilities", "[\"tall\"]", "victim.vulnerabilities[0]: TYPE")]
    [TestCase("suspects[0].dateOfBirth", "\"2027-01-01\"", "suspects[0].dateOfBirth: RANGE")]
    [TestCase("risk", "{\"tool\":\"DASH\"}", "risk.grade: REQUIRED")]
    [TestCase("risk", "{\"tool\":\"DASH\",\"grade\":\"high\",\"score\":41}", "risk.score: RANGE")]
    [TestCase("risk", "{\"tool\":\"DASH\",\"grade\":\"high\",\"score\":-1}", "risk.score: RANGE")]
    [TestCase("risk", "{\"tool\":\"DASH\",\"grade\":\"high\",\"answers\":{\"1\":true}}", "risk.answers.1: TYPE")]
    [TestCase("officer.rank", "1", "officer.rank: UNKNOWN_MEMBER")]
    public void A_change_is_told_its_faults(string path, string value, string faults) =>
        Assert.That(Samples.Codes(Samples.Read(Samples.Changed(message => Put(message, path, value)))), Is.EqualTo(faults));

    [Test]
    public void An_offence_needs_its_code_or_its_text()
    {
        var reading = Samples.Read(Samples.Changed("05-vehicle-crime-excluded", message => Put(message, "incident.offenceCode", "")));

        Assert.That(reading.Faults["incident.offenceCode"][0].Message, Is.EqualTo("Give the offence code or the offence text"));
    }

    [Test]
    public void A_withdrawal_needs_neither_incident_nor_victim_but_what_it_has_is_checked() =>
        Assert.That(
            Samples.Codes(Samples.Read(Samples.Changed("08-withdrawal-of-01", message => message["victim"] = new JsonObject()))),
            Is.EqualTo("victim.familyName: REQUIRED"));

    [Test]
    public void Half_a_surrogate_pair_is_no_text_and_cannot_be_handed_on()
    {
        var reading = Samples.Read(Samples.Json("01-assault-accepted").ToJsonString().Replace("Treated at", "\\ud83d", StringComparison.Ordinal));

        Assert.That(Samples.Codes(reading), Is.EqualTo("incident.summary: TYPE"));
        Assert.That(reading.Json, Is.Null);
    }

    [Test]
    public void Lengths_are_counted_in_characters_as_people_count_them()
    {
        Assert.That(WithFamilyName(string.Concat(Enumerable.Repeat("😀", 100))), Is.Empty);
        Assert.That(WithFamilyName(string.Concat(Enumerable.Repeat("😀", 101))), Is.EqualTo("victim.familyName: RANGE"));
        Assert.That(WithFamilyName(new string('x', 10_000)), Is.EqualTo("victim.familyName: RANGE"));
    }

    private static string WithFamilyName(string name) =>
        Samples.Codes(Samples.Read(Samples.Changed(message => message["victim"]!["familyName"] = name)));

    private static void Put(JsonObject message, string path, string value)
    {
        JsonNode owner = message;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            owner = step[0] == '[' ? owner[int.Parse(step[1..^1])]! : owner[step]!;
        }

        owner.AsObject().Remove(steps[^1]);
        if (value.Length > 0)
        {
            owner[steps[^1]] = JsonNode.Parse(value);
        }
    }
}
