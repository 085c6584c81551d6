using System.Text.Json.Nodes;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Integration.Tests.Endpoints.Referrals;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Somebody whom the service knows is recognised; somebody who only looks like it is not taken for them.</summary>
public sealed class RecognitionTests : RecognitionFixture
{
    [Test]
    public async Task The_same_person_in_another_crime_is_one_person_and_the_force_does_not_hear_of_it()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));

        Assert.That((second.Outcome, second.Reasons), Is.EqualTo((first.Outcome, first.Reasons)));
        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
    }

    [Test]
    public async Task What_the_earlier_record_lacked_is_added_and_its_own_word_stays()
    {
        var message = Stranger(m => m["victim"]!.AsObject().Remove("language"));
        var first = await Post(message);
        await Post(OtherCrime(message, m => (m["victim"]!["language"], m["victim"]!["phones"]) = ("Polish", new JsonArray(new JsonObject { ["number"] = "07700 900001" }))));

        var known = await StoredPerson(first);
        Assert.That((known.Language, known.ContactPoints.Any(p => p.Value == "+447700900001")), Is.EqualTo(("Polish", true)));
    }

    [Test]
    public async Task What_the_later_record_calls_unsafe_is_unsafe_on_the_earlier_one()
    {
        var message = Stranger(m => m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = "07700 900002", ["safeToCall"] = true }));
        var first = await Post(message);
        await Post(OtherCrime(message, m => m["victim"]!["phones"]![0]!["safeToCall"] = false));

        Assert.That((await StoredPerson(first)).ContactPoints.Single(p => p.Value == "+447700900002").SafeToCall, Is.False);
    }

    [TestCase("a twin", "givenNames", "Agata")]
    [TestCase("a parent of the same name", "dateOfBirth", "1911-02-03")]
    public async Task Somebody_alike_stays_a_person_of_their_own(string who, string member, string value)
    {
        var message = Stranger();
        var first = await Post(message);
        var other = await Post(OtherCrime(message, m => m["victim"]![member] = member == "givenNames" ? new JsonArray(value) : value));

        Assert.That((await Stored(other)).PersonId, Is.Not.EqualTo((await Stored(first)).PersonId), who);
    }

    [Test]
    public async Task What_the_service_joined_by_itself_can_be_undone_and_is_never_joined_again()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));
        var kept = (await Stored(first)).PersonId;
        var merge = await LastMerge(kept);

        await Leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Namesakes"), ("Version", $"{merge.Version}"));
        await Post(Again(message, 2, m => m["incident"]!["qualifiers"] = new JsonArray("REPEAT")));

        Assert.That((await Stored(second)).PersonId, Is.Not.EqualTo(kept));
        Assert.That((await Between(first, second)).Select(m => m.Status), Is.EqualTo(new[] { PossibleMatchStatus.NeverSame }));
    }

    [Test]
    public async Task Whoever_is_like_two_namesakes_is_joined_to_neither()
    {
        var (first, second, message) = await Namesakes();
        var third = await Post(OtherCrime(message));

        var known = new[] { (await Stored(first)).PersonId, (await Stored(second)).PersonId };
        Assert.That(known, Does.Not.Contain((await Stored(third)).PersonId));
        Assert.That((await Between(first, third)).Concat(await Between(second, third)).Select(m => m.Status), Is.EqualTo(new[] { PossibleMatchStatus.Open, PossibleMatchStatus.Open }));
    }

    /// <summary>Their records say the same; but it was found out that they are two people.</summary>
    private async Task<(Answer First, Answer Second, JsonObject Message)> Namesakes()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));
        var merge = await LastMerge((await Stored(first)).PersonId);
        await Leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Namesakes"), ("Version", $"{merge.Version}"));
        return (first, second, message);
    }
}
