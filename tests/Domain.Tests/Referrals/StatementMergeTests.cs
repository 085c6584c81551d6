using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public class StatementMergeTests
{
    [TestCase("{\"a\":1}", "{}", "{\"a\":1}", TestName = "An absent member leaves what was said")]
    [TestCase("{\"a\":1}", "{\"a\":2}", "{\"a\":2}", TestName = "A present member replaces")]
    [TestCase("{\"a\":1}", "{\"a\":null}", "{\"a\":null}", TestName = "An explicit null replaces")]
    [TestCase("{\"a\":null}", "{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1}}", TestName = "What was null can be said again")]
    [TestCase("{\"a\":{\"b\":1,\"c\":1}}", "{\"a\":{\"c\":2,\"d\":3}}", "{\"a\":{\"b\":1,\"c\":2,\"d\":3}}", TestName = "Objects merge member by member")]
    [TestCase("{\"a\":[{\"b\":1},{\"b\":2}]}", "{\"a\":[{\"c\":3}]}", "{\"a\":[{\"c\":3}]}", TestName = "Lists are replaced as a whole")]
    [TestCase("{\"force\":\"44\",\"a\":1}", "{\"recordVersion\":2,\"action\":\"update\"}", "{\"a\":1}", TestName = "The transmission is no part of the statement")]
    public void Merging(string held, string newer, string merged) =>
        Assert.That(JsonNode.DeepEquals(StatementMerge.Merge(Parse(held), Parse(newer)), Parse(merged)), Is.True);

    [Test]
    public void Merging_changes_neither_of_the_two()
    {
        var (held, newer) = (Samples.Json("03-domestic-abuse-no-safe-number"), Samples.Json("07-update-of-03"));
        var merged = StatementMerge.Merge(held, newer);
        merged["victim"]!["familyName"] = "Other";

        Assert.That(JsonNode.DeepEquals(held, Samples.Json("03-domestic-abuse-no-safe-number")), Is.True);
        Assert.That(JsonNode.DeepEquals(newer, Samples.Json("07-update-of-03")), Is.True);
    }

    [Test]
    public void A_channel_whose_safety_is_taken_back_is_not_known_again()
    {
        var merged = StatementMerge.Merge(
            Parse("{\"victim\":{\"address\":{\"lines\":[\"1 Demo Mews\"],\"safeForPost\":true}}}"),
            Parse("{\"victim\":{\"address\":{\"safeForPost\":null}}}"));

        Assert.That(Statement.FromJson(merged).Victim.Address, Has.Property("SafeForPost").Null.And.Property("Lines").EqualTo(new[] { "1 Demo Mews" }));
    }

    [Test]
    public void The_worker_is_shown_what_is_different()
    {
        var changes = StatementDifference.Between(Samples.Json("03-domestic-abuse-no-safe-number"), Samples.Json("07-update-of-03"));

        Assert.That(changes, Is.EqualTo(new StatementChange[]
        {
            new("victim.phones[0].number", "01632 960001", "07700 900333"),
            new("victim.phones[0].type", "home", "mobile"),
            new("victim.phones[0].safeToCall", null, "true"),
            new("victim.phones[0].safeForVoicemail", null, "false"),
            new("victim.phones[0].safeForText", null, "false"),
            new("victim.phones[0].note", null, "sister's phone"),
        }));
    }

    [Test]
    public void A_difference_does_not_carry_marks_to_the_screen() =>
        Assert.That(
            StatementDifference.Between(Parse("{\"a\":[\"x\"]}"), Parse("{\"a\":[\"\u202Ey\",\"z\"],\"n\":1.0}")),
            Is.EqualTo(new StatementChange[] { new("a", "x", "y, z"), new("n", null, "1") }));

    [Test]
    public void A_member_that_is_absent_now_is_no_difference() =>
        Assert.That(StatementDifference.Between(Samples.Json("02-domestic-abuse-high-risk"), Parse("{}")), Is.Empty);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
