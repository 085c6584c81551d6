using CaseManagement.Domain.History;

namespace CaseManagement.Domain.Tests.History;

public sealed class ActTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Each_act_continues_the_chain_of_the_one_before()
    {
        var first = Act.Write(Entry("{\"note\":\"a\"}"), 1, "");
        var second = Act.Write(Entry(null), 2, first.Digest);

        Assert.That(second.PreviousDigest, Is.EqualTo(first.Digest));
        Assert.That(second.Digest, Is.EqualTo(second.ComputeDigest()).And.Not.EqualTo(first.Digest));
    }

    [TestCase(nameof(Act.Kind), "Other")]
    [TestCase(nameof(Act.Facts), "{\"a\":2}")]
    [TestCase(nameof(Act.Actor), "user:other")]
    [TestCase(nameof(Act.Sequence), 9)]
    [TestCase(nameof(Act.PayloadDigest), "0")]
    public void A_changed_act_shows(string member, object value)
    {
        var act = Act.Write(Entry("{}"), 1, "");

        typeof(Act).GetProperty(member)!.GetSetMethod(nonPublic: true)!.Invoke(act, [value]);

        Assert.That(act.ComputeDigest(), Is.Not.EqualTo(act.Digest));
    }

    [Test]
    public void An_erased_payload_does_not_break_the_chain()
    {
        var act = Act.Write(Entry("{\"note\":\"personal\"}"), 1, "");

        typeof(Act).GetProperty(nameof(Act.Payload))!.GetSetMethod(nonPublic: true)!.Invoke(act, [null]);

        Assert.That(act.ComputeDigest(), Is.EqualTo(act.Digest));
    }

    [Test]
    public void A_changed_payload_shows()
    {
        var act = Act.Write(Entry("{\"note\":\"personal\"}"), 1, "");

        typeof(ActPayload).GetProperty(nameof(ActPayload.Json))!.GetSetMethod(nonPublic: true)!.Invoke(act.Payload, ["{\"note\":\"changed\"}"]);

        Assert.That(act.Payload!.ComputeDigest(), Is.Not.EqualTo(act.PayloadDigest));
    }

    [Test]
    public void Equal_payloads_cannot_be_recognised_by_their_digests()
    {
        var one = Act.Write(Entry("{\"answer\":\"yes\"}"), 1, "");
        var other = Act.Write(Entry("{\"answer\":\"yes\"}"), 1, "");

        Assert.That(one.PayloadDigest, Is.Not.EqualTo(other.PayloadDigest));
    }

    private static ActEntry Entry(string? payload) =>
        new("Case", Guid.CreateVersion7(), "NoteAdded", Now, Now, "user:1", null, "{\"a\":1}", payload);
}
