using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class PoliceMessageReaderTests
{
    [TestCase("")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("{'a':1}")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{\"a\":NaN}")]
    [TestCase("{\"a\":1,\"a\":1}")]
    [TestCase("{\"a\":{\"b\":1,\"\\u0062\":1}}")]
    [TestCase("{\"\\ud800\":1}")]
    [TestCase("{\"\\ud800\":1,\"\\ud801\":1}")]
    [TestCase("{\"a\":\"\u0001\"}")]
    public void What_cannot_be_read_as_one_clear_object_is_not_JSON(string text)
    {
        var reading = Samples.Read(text);

        Assert.That((reading.IsJson, reading.Json, reading.Message), Is.EqualTo((false, (JsonObject?)null, (PoliceMessage?)null)));
        Assert.That(reading.Faults.Keys, Is.EqualTo(new[] { "" }));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_not_JSON() =>
        Assert.That(PoliceMessageReader.Read(Encoding.Latin1.GetBytes("{\"a\":\"\u00e9\"}"), Samples.ReceivedUtc).IsJson, Is.False);

    [TestCase(31, true)]
    [TestCase(33, false)]
    [TestCase(100_000, false)]
    public void Nesting_without_end_is_not_JSON(int depth, bool isJson) =>
        Assert.That(Samples.Read("{\"a\":" + new string('[', depth) + new string(']', depth) + "}").IsJson, Is.EqualTo(isJson));

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"text\"")]
    [TestCase("12")]
    public void Another_kind_than_an_object_is_a_fault_of_the_whole(string text)
    {
        var reading = Samples.Read(text);

        Assert.That((reading.IsJson, Samples.Codes(reading)), Is.EqualTo((true, ": TYPE")));
    }

    [Test]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.That(PoliceMessageReader.Read(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Samples.Bytes("01-assault-accepted")).ToArray(), Samples.ReceivedUtc).IsValid, Is.True);

    [Test]
    public void An_empty_message_lacks_everything_at_once() =>
        Assert.That(Samples.Codes(Samples.Read("{}")), Is.EqualTo(
            "action: REQUIRED; extractedAt: REQUIRED; force: REQUIRED; incident: REQUIRED; messageId: REQUIRED; recordId: REQUIRED; recordVersion: REQUIRED; victim: REQUIRED"));

    [Test]
    public void A_fault_says_what_to_send()
    {
        var reading = Samples.Read(Samples.Changed(message =>
        {
            message["victim"]!["phones"]![0]!["number"] = "1";
            message["incident"]!.AsObject().Remove("crimeReference");
        }));

        Assert.That(reading.Faults["victim.phones[0].number"], Is.EqualTo(new[] { new MessageFault("RANGE", "Give 3 to 30 characters") }));
        Assert.That(reading.Faults["incident.crimeReference"], Is.EqualTo(new[] { new MessageFault("REQUIRED", "Give the crime reference") }));
    }

    [Test]
    public void Every_member_arrives()
    {
        var message = Samples.Read(Samples.Json("02-domestic-abuse-high-risk")).Message!;

        Assert.That((message.Force, message.RecordId, message.Action, message.ReferralBasis), Is.EqualTo(("44", "N100002-V1", PoliceAction.Refer, ReferralBasis.ExplicitConsent)));
        Assert.That(message.ExtractedAtUtc, Is.EqualTo(new DateTime(2026, 11, 20, 2, 0, 0)).And.Property("Kind").EqualTo(DateTimeKind.Utc));
        Assert.That(message.Incident.Qualifiers, Is.EqualTo(new[] { "DA", "STR" }));
        Assert.That(message.Victim.DateOfBirth, Is.EqualTo(new DateOnly(1993, 7, 2)));
        Assert.That(message.Victim.Phones[0], Is.EqualTo(new PhoneStatement("+44 7700 900456", "mobile", true, false, false, "own phone, not seen by him")));
        Assert.That(message.Victim.Address!.SafeForPost, Is.False);
        Assert.That((message.Suspects[0].LivesWithVictim, message.Suspects[0].RelationshipToVictim), Is.EqualTo(((bool?)true, "SPOUSE")));
        Assert.That((message.Risk!.Score, message.Risk.Grade, message.Risk.Tool), Is.EqualTo(((int?)17, (RiskGrade?)RiskGrade.High, "DASH")));
    }

    [TestCase("""{"recordId":"1","recordId":"2"}""", "Send one JSON object that names each member once")]
    [TestCase("""{"recordId":""", "Send one JSON object: line 1, byte 13 cannot be read")]
    public void What_is_not_one_JSON_object_is_told_what_is_wrong(string message, string sentence) =>
        Assert.That(Samples.Read(message).Faults[""][0].Message, Is.EqualTo(sentence));

    [Test]
    public void A_hostile_message_gets_an_answer_of_reasonable_size()
    {
        var message = "{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"x{i}\":1")) + "}";

        Assert.That(Samples.Read(message).Faults, Has.Count.LessThanOrEqualTo(500));
    }

    [Test]
    public void A_name_made_up_by_the_sender_cannot_break_or_flood_the_answer()
    {
        var reading = Samples.Read(Samples.Changed(message => message["\u202E" + new string('x', 63) + "😀😀"] = 1));

        Assert.That(reading.Faults.Keys, Is.EqualTo(new[] { new string('x', 63) + "…" }));
    }

    [Test]
    public void A_nightly_file_of_five_thousand_messages_is_read_in_seconds()
    {
        var bytes = Samples.Bytes("02-domestic-abuse-high-risk");
        for (var i = 0; i < 2_000; i++)
        {
            PoliceMessageReader.Read(bytes, Samples.ReceivedUtc);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 5_000; i++)
        {
            PoliceMessageReader.Read(bytes, Samples.ReceivedUtc);
        }

        TestContext.Out.WriteLine($"{5_000 / watch.Elapsed.TotalSeconds:0} messages a second");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "far above what it takes, because other work may share the machine");
    }
}
