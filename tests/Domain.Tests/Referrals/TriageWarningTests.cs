using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class TriageWarningTests
{
    [Test]
    public void A_plain_referral_has_none() => Assert.That(Warnings(_ => { }), Is.Empty);

    [Test]
    public void Each_thing_to_mend_is_told_with_its_place()
    {
        var warnings = Warnings(message =>
        {
            message["incident"]!["crimeReference"] = "CAD 12";
            message["incident"]!["offenceCode"] = "999X";
            message["incident"]!["qualifiers"] = new System.Text.Json.Nodes.JsonArray("KNIFE", "KNIVES");
            message["incident"]!["postcode"] = "SO14";
            message["victim"]!["sex"] = "Q";
            message["victim"]!["ethnicityCode"] = "Z9";
            message["victim"]!["relationshipToCrime"] = "NEIGHBOUR";
            message["victim"]!["phones"]![0]!["number"] = "12345";
            message["victim"]!["emails"]![0]!["address"] = "nobody";
            message["victim"]!["address"]!["postcode"] = "nowhere";
            message["victim"]!["guardian"] = System.Text.Json.Nodes.JsonNode.Parse("{\"name\":\"G\",\"phone\":\"none\"}");
            message["suspects"]![0]!["relationshipToVictim"] = "ENEMY";
        });

        Assert.That(warnings, Is.EquivalentTo(new[]
        {
            "CRIMEREF_FORMAT incident.crimeReference",
            "UNKNOWN_CODE incident.offenceCode",
            "OFFENCE_UNCLASSIFIED incident.offenceCode",
            "UNKNOWN_CODE incident.qualifiers[1]",
            "POSTCODE_INVALID incident.postcode",
            "UNKNOWN_CODE victim.sex",
            "UNKNOWN_CODE victim.ethnicityCode",
            "UNKNOWN_CODE victim.relationshipToCrime",
            "PHONE_INVALID victim.phones[0].number",
            "EMAIL_INVALID victim.emails[0].address",
            "POSTCODE_INVALID victim.address.postcode",
            "PHONE_INVALID victim.guardian.phone",
            "UNKNOWN_CODE suspects[0].relationshipToVictim",
        }));
    }

    [Test]
    public void A_text_that_no_label_has_is_told_at_the_text() =>
        Assert.That(
            Warnings(message => message["incident"]!.AsObject().Remove("offenceCode")),
            Is.EqualTo(new[] { "OFFENCE_UNCLASSIFIED incident.offenceText" }));

    [Test]
    public void A_special_postcode_is_no_reason_to_warn() =>
        Assert.That(Warnings(message => message["victim"]!["address"]!["postcode"] = "ZZ99 3VZ"), Is.Empty);

    private static IEnumerable<string> Warnings(Action<System.Text.Json.Nodes.JsonObject> change) =>
        Samples.Triage(Samples.Changed(change)).Reasons
            .Where(reason => reason.Severity == ReasonSeverity.Warning)
            .Select(reason => $"{reason.Code} {reason.Field}");
}
