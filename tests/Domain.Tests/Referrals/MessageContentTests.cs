using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class MessageContentTests
{
    [Test]
    public void The_transmission_itself_is_left_aside()
    {
        var again = Samples.Changed(message =>
        {
            message["messageId"] = Guid.NewGuid().ToString();
            message["extractedAt"] = "2026-11-21T02:00:00Z";
        });

        Assert.That(MessageContent.Digest(again), Is.EqualTo(MessageContent.Digest(Samples.Json("01-assault-accepted"))));
    }

    [TestCase("1", "1.0", true)]
    [TestCase("100", "1e2", true)]
    [TestCase("-0", "0", true)]
    [TestCase("1", "\"1\"", false)]
    [TestCase("1", "10", false)]
    [TestCase("1", "-1", false)]
    [TestCase("null", "0", false)]
    [TestCase("[1,2]", "[2,1]", false)]
    [TestCase("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [TestCase("\"\\u00e9\"", "\"é\"", true)]
    [TestCase("12345678901234567890123", "12345678901234567890124", false)]
    public void Content_is_the_same_by_value(string one, string other, bool same) =>
        Assert.That(Digest(one) == Digest(other), Is.EqualTo(same));

    [Test]
    public void Members_inside_keep_their_place_in_the_digest() =>
        Assert.That(Digest("{\"messageId\":1}"), Is.Not.EqualTo(Digest("{\"messageId\":2}")));

    private static string Digest(string value) => MessageContent.Digest(JsonNode.Parse($"{{\"x\":{value}}}")!.AsObject());
}
