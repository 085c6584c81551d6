using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>What must hold for any message whatever, tried on thousands that grow from the samples.</summary>
public class ReferralPropertyTests
{
    private const int Tries = 2_500;

    [Test]
    public void No_message_makes_reading_triage_or_digest_fail()
    {
        var (valid, invalid) = (0, 0);
        foreach (var message in Mutants(1))
        {
            var reading = Samples.Read(message);
            Assert.That(reading.IsJson, Is.True);
            Assert.That(reading.Message is null, Is.EqualTo(reading.Faults.Count > 0), message.ToJsonString());

            // Also what is not valid: statements that were kept long ago must still be readable.
            Assert.That(() => Samples.Triage(StatementMerge.StatementOf(message)), Throws.Nothing);
            Assert.That(MessageContent.Digest(message), Has.Length.EqualTo(64));
            _ = reading.Message is null ? invalid++ : valid++;
        }

        Assert.That(Math.Min(valid, invalid), Is.GreaterThan(Tries / 20), "mutants of one kind only would prove little");
    }

    [Test]
    public void No_bytes_make_reading_fail()
    {
        var random = new Random(2);
        for (var i = 0; i < Tries; i++)
        {
            var bytes = Samples.Bytes(Samples.Valid[i % Samples.Valid.Length]);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.That(() => PoliceMessageReader.Read(bytes, Samples.ReceivedUtc), Throws.Nothing, Encoding.Latin1.GetString(bytes));
        }
    }

    [Test]
    public void What_is_stated_unsafe_or_is_a_suspects_is_never_used()
    {
        foreach (var statement in Statements(3))
        {
            var numbers = statement.Suspects.SelectMany(suspect => suspect.Phones).Where(number => PhoneNumber.TryNormalise(number, out _)).ToList();
            foreach (var point in ReportedContactPoints.From(statement))
            {
                var isSuspects = point.Kind == ContactPointKind.Phone && numbers.Exists(number => PhoneNumber.AreSame(number, point.Display));
                foreach (var sensitive in new[] { true, false })
                {
                    Assert.That(isSuspects && ContactUse.MayUseAtAll(point, sensitive), Is.False);
                    Assert.That(point.SafeToCall == false && ContactUse.MayUse(point, ContactChannel.Call, sensitive), Is.False);
                    Assert.That(point.SafeForText != true && ContactUse.MayUse(point, ContactChannel.Text, sensitive), Is.False);
                    Assert.That(point.SafeForVoicemail != true && ContactUse.MayUse(point, ContactChannel.Voicemail, sensitive), Is.False);
                    Assert.That(point.SafeForEmail == false && ContactUse.MayUse(point, ContactChannel.Email, sensitive), Is.False);
                    Assert.That(point.SafeForPost == false && ContactUse.MayUse(point, ContactChannel.Post, sensitive), Is.False);
                }
            }
        }
    }

    [Test]
    public void What_may_be_used_in_a_sensitive_case_may_be_used_in_any()
    {
        foreach (var point in Statements(4).SelectMany(statement => ReportedContactPoints.From(statement)))
        {
            Assert.That(Enum.GetValues<ContactChannel>().Where(c => ContactUse.MayUse(point, c, true) && !ContactUse.MayUse(point, c, false)), Is.Empty);
        }
    }

    [Test]
    public void A_referral_is_returned_exactly_where_nothing_may_be_used()
    {
        foreach (var statement in Statements(5))
        {
            var decision = TriagePolicy.Decide(Samples.Facts(statement), CodeLists.DemoContract);
            var codes = decision.Reasons.Select(reason => reason.Code).ToHashSet();
            var anyValid = decision.ContactPoints.Any(point => point.IsValid);
            var anyUsable = decision.ContactPoints.Any(point => ContactUse.MayUseAtAll(point, decision.Sensitive));

            Assert.That((codes.Contains("INSUF"), codes.Contains("NOSAFE")), Is.EqualTo((!anyValid, anyValid && !anyUsable)));
            Assert.That(decision.Outcome is "ACCEPT" or "BUS" && !anyUsable, Is.False);
            Assert.That(decision.ContactDueUtc is not null, Is.EqualTo(decision.Outcome is "ACCEPT" or "BUS"));
        }
    }

    [Test]
    public void Saying_the_same_again_changes_nothing()
    {
        foreach (var message in Mutants(6))
        {
            var statement = StatementMerge.StatementOf(message);

            Assert.That(JsonNode.DeepEquals(StatementMerge.Merge(statement, statement), statement), Is.True);
            Assert.That(JsonNode.DeepEquals(StatementMerge.Merge(statement, []), statement), Is.True);
            Assert.That(StatementDifference.Between(statement, message), Is.Empty);
        }
    }

    [Test]
    public void The_order_of_members_does_not_matter_to_the_digest()
    {
        var mutation = new Mutation(7);
        foreach (var message in Mutants(8))
        {
            Assert.That(MessageContent.Digest(mutation.Shuffled(message)!.AsObject()), Is.EqualTo(MessageContent.Digest(message)));
        }
    }

    private static IEnumerable<Statement> Statements(int seed) => Mutants(seed).Select(Statement.FromJson);

    private static IEnumerable<JsonObject> Mutants(int seed)
    {
        var mutation = new Mutation(seed);
        var samples = Samples.Valid.Select(Samples.Json).ToList();
        return Enumerable.Range(0, Tries).Select(i => mutation.Of(samples[i % samples.Count]));
    }
}
