using System.Text;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>Every sample of the contract, as it lies there, over HTTP; received on Friday 20 November 2026 at 10:00.</summary>
public sealed class SampleTests : PoliceFixture
{
    private const string SecondWorkingDay = "2026-11-24T17:00:00Z";
    private const string NextWorkingDay = "2026-11-23T17:00:00Z";

    [Test]
    [Order(1)]
    public async Task Invalid_samples_are_answered_with_exactly_their_faults()
    {
        var reversed = await Post(Bytes("invalid-dates-reversed"));
        var several = await Post(Bytes("invalid-several-errors"));

        Assert.That((reversed.Status, reversed.Errors), Is.EqualTo((422, "incident.occurredTo: CONTRADICTION")));
        Assert.That(reversed.Text("title"), Is.EqualTo("The message has 1 fault"));
        Assert.That(several.Status, Is.EqualTo(422));
        Assert.That(several.Errors, Is.EqualTo("incident.crimeReference: REQUIRED; messageId: TYPE; unexpected: UNKNOWN_MEMBER; victim.dateOfBirth: TYPE"));
        Assert.That(several.Text("title"), Is.EqualTo("The message has 4 faults"));
        Assert.That(several.Text("type"), Is.EqualTo("urn:victim-care:problem:invalid"));
        Assert.That(several.Json["status"]!.GetValue<int>(), Is.EqualTo(422));
        Assert.That(several.Message.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(several.Json["errors"]!["incident.crimeReference"]![0]!["message"]!.GetValue<string>(), Is.EqualTo("Give the crime reference"));
    }

    [Order(2)]
    [TestCase("01-assault-accepted", "ACCEPT", "triage", SecondWorkingDay, "ACCEPT decisive")]
    [TestCase("02-domestic-abuse-high-risk", "ACCEPT", "triage", "2026-11-21T10:00:00Z", "ACCEPT decisive")]
    [TestCase("03-domestic-abuse-no-safe-number", "NOSAFE", "needs_correction", null, "NOSAFE decisive victim.phones[0]")]
    [TestCase("04-child-with-consent", "ACCEPT", "triage", NextWorkingDay, "ACCEPT decisive")]
    [TestCase("05-vehicle-crime-excluded", "EXCL", "not_progressed", null, "EXCL decisive incident.offenceCode")]
    [TestCase("06-business-burglary", "BUS", "triage", SecondWorkingDay, "BUS decisive victim.organisationName")]
    public async Task A_sample_is_taken_as_the_contract_says(string sample, string outcome, string state, string? due, string reasons)
    {
        var answer = await Post(Bytes(sample));

        Assert.That(answer.Status, Is.EqualTo(201));
        Assert.That((answer.Outcome, answer.State, answer.ContactDueBy, answer.Reasons), Is.EqualTo((outcome, state, due, reasons)));
        Assert.That(answer.Message.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/referrals/{answer.Text("referralId")}"));
    }

    [Test]
    [Order(3)]
    public async Task The_receipt_has_the_form_of_the_contract()
    {
        var receipt = (await Post(Bytes(NoSafeNumber))).Json;

        Assert.That(receipt.Select(m => m.Key), Is.EqualTo(new[]
        {
            "referralId", "reference", "force", "messageId", "recordId", "recordVersion", "receivedAt", "replayed", "outcome", "status", "contactDueBy",
            "reasons",
        }));
        Assert.That(receipt["reference"]!.GetValue<string>(), Does.Match(@"^VCS-26-\d{7}$"));
        Assert.That(receipt["receivedAt"]!.GetValue<string>(), Is.EqualTo("2026-11-20T10:00:00Z"));
        Assert.That(receipt["messageId"]!.GetValue<string>(), Is.EqualTo("0197f0a2-7c1e-7e0b-9d0e-1f4f7d8f0003"));
        Assert.That((receipt["force"]!.GetValue<string>(), receipt["recordId"]!.GetValue<string>(), receipt["recordVersion"]!.GetValue<int>()),
            Is.EqualTo(("44", "N100003-V1", 1)));
        Assert.That(receipt["reasons"]![0]!.ToJsonString(), Is.EqualTo(
            """{"code":"NOSAFE","severity":"decisive","field":"victim.phones[0]","message":"Domestic abuse: send a number that is safe to call"}"""));
    }

    [Test]
    [Order(4)]
    public async Task An_update_with_a_safe_number_frees_the_case_and_the_clock_starts_from_it()
    {
        var answer = await Post(Bytes("07-update-of-03"));

        Assert.That((answer.Status, answer.Outcome, answer.State, answer.ContactDueBy), Is.EqualTo((200, "ACCEPT", "triage", NextWorkingDay)));
        Assert.That(answer.Reasons, Is.EqualTo("ACCEPT decisive"));
    }

    [Test]
    [Order(5)]
    public async Task A_version_used_again_with_other_content_is_a_conflict()
    {
        var answer = await Post(Bytes("conflict-version-reused"));

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((409, "recordVersion: VERSION_REUSED")));
        Assert.That(answer.Message.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    [Order(6)]
    public async Task A_withdrawal_is_obeyed()
    {
        var answer = await Post(Bytes("08-withdrawal-of-01"));

        Assert.That((answer.Status, answer.State, answer.ContactDueBy), Is.EqualTo((200, "withdrawn", (string?)null)));
    }

    [Test]
    [Order(7)]
    public async Task Each_line_of_a_night_is_taken_and_replayed_when_the_night_is_sent_again()
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("docs", "contract", "samples", "night.ndjson"));
        var outcomes = new List<string>();
        foreach (var line in lines.Select(Encoding.UTF8.GetBytes))
        {
            var first = await Post(line);
            var again = await Post(line);
            outcomes.Add(first.Outcome);

            Assert.That((first.Status, again.Status, again.Json["replayed"]!.GetValue<bool>()), Is.EqualTo((201, 200, true)));
        }

        Assert.That(outcomes, Is.EqualTo(new[] { "ACCEPT", "ACCEPT", "NOSAFE", "ACCEPT", "EXCL", "BUS" }));
    }
}
