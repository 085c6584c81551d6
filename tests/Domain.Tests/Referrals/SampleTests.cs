using System.Text.Json.Nodes;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class SampleTests
{
    private static readonly DateTime EndOfMonday = new(2026, 11, 23, 17, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime EndOfTuesday = EndOfMonday.AddDays(1);

    [TestCaseSource(typeof(Samples), nameof(Samples.Valid))]
    public void A_valid_sample_is_taken_without_a_fault(string name) =>
        Assert.That(PoliceMessageReader.Read(Samples.Bytes(name), Samples.ReceivedUtc), Has.Property("IsValid").True.And.Property("Faults").Empty);

    [Test]
    public void An_assault_is_accepted_and_due_at_the_end_of_the_second_working_day()
    {
        var decision = Samples.Triage(Samples.Json("01-assault-accepted"));

        Assert.That(decision.Outcome, Is.EqualTo("ACCEPT"));
        Assert.That(decision.ContactDueUtc, Is.EqualTo(EndOfTuesday));
        Assert.That(decision.Sensitive, Is.False);
        Assert.That(decision.Reasons, Is.EqualTo(new[] { new Reason("ACCEPT", ReasonSeverity.Decisive, null, "Accepted for contact") }));
    }

    [Test]
    public void High_risk_domestic_abuse_is_due_24_hours_after_it_came_in()
    {
        var decision = Samples.Triage(Samples.Json("02-domestic-abuse-high-risk"));

        Assert.That(decision.Outcome, Is.EqualTo("ACCEPT"));
        Assert.That(decision.SupportLevel, Is.EqualTo(SupportLevel.HighRisk));
        Assert.That(decision.ContactDueUtc, Is.EqualTo(Samples.ReceivedUtc.AddHours(24)));
        Assert.That(decision.LocalAuthority, Is.EqualTo("E06000044"));
    }

    [Test]
    public void Domestic_abuse_without_a_safe_number_goes_back_to_the_force()
    {
        var decision = Samples.Triage(Samples.Json("03-domestic-abuse-no-safe-number"));

        Assert.That(decision.Outcome, Is.EqualTo("NOSAFE"));
        Assert.That(decision.Lane, Is.EqualTo(TriageLane.NeedsCorrection));
        Assert.That(decision.ContactDueUtc, Is.Null);
        Assert.That(decision.Reasons[0], Is.EqualTo(
            new Reason("NOSAFE", ReasonSeverity.Decisive, "victim.phones[0]", "Domestic abuse: send a number that is safe to call")));
    }

    [Test]
    public void A_child_with_consent_is_accepted_and_due_at_the_end_of_the_next_working_day()
    {
        var decision = Samples.Triage(Samples.Json("04-child-with-consent"));

        Assert.That((decision.Outcome, decision.SupportLevel, decision.ContactDueUtc), Is.EqualTo(("ACCEPT", SupportLevel.Enhanced, (DateTime?)EndOfMonday)));
    }

    [Test]
    public void Vehicle_crime_is_excluded()
    {
        var decision = Samples.Triage(Samples.Json("05-vehicle-crime-excluded"));

        Assert.That((decision.Outcome, decision.Lane, decision.Reasons[0].Field), Is.EqualTo(("EXCL", TriageLane.NotProgressed, "incident.offenceCode")));
    }

    [Test]
    public void A_business_is_accepted_for_information()
    {
        var decision = Samples.Triage(Samples.Json("06-business-burglary"));

        Assert.That((decision.Outcome, decision.Lane, decision.ContactDueUtc), Is.EqualTo(("BUS", TriageLane.Triage, (DateTime?)EndOfTuesday)));
        Assert.That(decision.Offence?.Code, Is.EqualTo("30C"));
    }

    [Test]
    public void A_newer_version_with_a_safe_number_frees_the_case()
    {
        var merged = StatementMerge.Merge(Samples.Json("03-domestic-abuse-no-safe-number"), Samples.Json("07-update-of-03"));
        var decision = Samples.Triage(merged);

        Assert.That((decision.Outcome, decision.ContactDueUtc), Is.EqualTo(("ACCEPT", (DateTime?)EndOfMonday)));
    }

    [Test]
    public void A_withdrawal_carries_its_reason_and_nothing_about_the_case()
    {
        var message = Samples.Read(Samples.Json("08-withdrawal-of-01")).Message!;

        Assert.That((message.Action, message.RecordId, message.RecordVersion), Is.EqualTo((PoliceAction.Withdraw, "N100001-V1", 2L)));
        Assert.That(message.WithdrawReason, Is.EqualTo("The victim told the officer that they want no contact."));
        Assert.That(StatementMerge.StatementOf(Samples.Json("08-withdrawal-of-01")), Is.Empty);
    }

    [Test]
    public void The_reused_version_has_other_content() =>
        Assert.That(MessageContent.Digest(Samples.Json("conflict-version-reused")), Is.Not.EqualTo(MessageContent.Digest(Samples.Json("01-assault-accepted"))));

    [TestCase("invalid-dates-reversed", "incident.occurredTo: CONTRADICTION")]
    [TestCase("invalid-several-errors", "incident.crimeReference: REQUIRED; messageId: TYPE; unexpected: UNKNOWN_MEMBER; victim.dateOfBirth: TYPE")]
    public void An_invalid_sample_gives_exactly_its_faults(string name, string faults)
    {
        var reading = PoliceMessageReader.Read(Samples.Bytes(name), Samples.ReceivedUtc);

        Assert.That(Samples.Codes(reading), Is.EqualTo(faults));
        Assert.That((reading.IsJson, reading.Message, reading.Json), Is.EqualTo((true, (PoliceMessage?)null, reading.Json)));
        Assert.That(reading.Json, Is.Not.Null);
    }

    [Test]
    public void Each_line_of_a_night_is_decided_as_its_sample_is()
    {
        var outcomes = Samples.NightLines().Select(line => Samples.Triage(JsonNode.Parse(line)!.AsObject()).Outcome);

        Assert.That(outcomes, Is.EqualTo(new[] { "ACCEPT", "ACCEPT", "NOSAFE", "ACCEPT", "EXCL", "BUS" }));
        Assert.That(Samples.NightLines().Select(line => Samples.Read(line).IsValid), Has.All.True);
    }
}
