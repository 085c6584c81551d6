using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.Tests.People.Matching;

/// <summary>Who must stay apart, however much they share.</summary>
public sealed class MatchRulesTests
{
    [TestCase("Jane", "Jade")]
    [TestCase("Amara", "Brigid")]
    [TestCase("Mohammed Ali", "Mohammed Omar")]
    [TestCase("Maggie", "Peggy")]
    public void Twins_are_not_taken_for_one_person(string given, string otherGiven)
    {
        var pair = Compare(
            Matching.Person(given, "Sample").At(Matching.Home).On(Matching.Telephone), Matching.Person(otherGiven, "Sample").At(Matching.Home).On(Matching.Telephone));

        Assert.That((pair.Band == MatchBand.Same, pair.Cautions.HasFlag(MatchCautions.MayBeTwins), pair.HintsAtHousehold), Is.EqualTo((false, true, true)));
    }

    [Test]
    public void Twins_of_different_sex_stay_apart() => Assert.That(
        Compare(Matching.Person("Jack", "Sample", sex: "M").At(Matching.Home), Matching.Person("Amara", "Sample", sex: "F").At(Matching.Home)).Band,
        Is.EqualTo(MatchBand.Different));

    [TestCase("1985-04-17", "1961-11-02")]
    [TestCase("1985-04-17", "1965-04-17")]
    public void Parent_and_child_of_the_same_name_are_not_taken_for_one_person(string born, string otherBorn)
    {
        var pair = Compare(Matching.Person("Amara", "Sample", born).At(Matching.Home), Matching.Person("Amara", "Sample", otherBorn).At(Matching.Home));

        Assert.That((pair.Band == MatchBand.Same, pair.Cautions.HasFlag(MatchCautions.MayBeParentAndChild)), Is.EqualTo((false, true)));
    }

    [TestCase("Sample", "1985-04-17", "1984-11-02")]
    [TestCase("Tester", "1985-04-17", "1984-11-02")]
    [TestCase("Sample", null, "1984-11-02")]
    [TestCase("Sample", null, null)]
    public void Partners_on_one_telephone_stay_apart_and_raise_a_hint(string family, string? born, string? otherBorn)
    {
        var pair = Compare(
            Matching.Person("Amara", "Sample", born).At(Matching.Home).On(Matching.Telephone),
            Matching.Person("Brigid", family, otherBorn).At(Matching.Home).On(Matching.Telephone));

        Assert.That((pair.Band, pair.HintsAtHousehold), Is.EqualTo((MatchBand.Different, true)));
        Assert.That(MatchExplanation.Of(pair).HouseholdHint, Is.Not.Null);
    }

    [Test]
    public void A_shared_telephone_email_or_address_alone_makes_nobody_the_same()
    {
        var nameless = new PersonTraits().At(Matching.Home).On(Matching.Telephone).Mailed(Matching.Email);

        Assert.That(Compare(nameless, nameless).Band, Is.EqualTo(MatchBand.Different));
        Assert.That(Compare(Matching.Person("Amara", "Okafor").At(Matching.Home), Matching.Person("Brigid", "Tester", "1961-11-02").At(Matching.Home)).Band, Is.EqualTo(MatchBand.Different));
    }

    [Test]
    public void Siblings_at_one_address_stay_apart() => Assert.That(
        Compare(Matching.Person("Amara", "Sample").At(Matching.Home), Matching.Person("Brigid", "Sample", "1988-09-30").At(Matching.Home)).Band,
        Is.EqualTo(MatchBand.Different));

    [Test]
    public void A_different_sex_speaks_against_the_same_person()
    {
        var pair = Compare(Matching.Person("Sam", "Sample", sex: "M").At(Matching.Home), Matching.Person("Sam", "Sample", sex: "F").At(Matching.Home));

        Assert.That((pair.Band, pair.SexEvidence.AgainstStranger < 0), Is.EqualTo((MatchBand.Perhaps, true)));
    }

    [Test]
    public void A_changed_family_name_is_for_a_worker_to_decide() => Assert.That(
        Compare(Matching.Person("Amara", "Okafor").On(Matching.Telephone), Matching.Person("Amara", "Tester").On(Matching.Telephone)).Band,
        Is.EqualTo(MatchBand.Perhaps));

    private static MatchComparison Compare(PersonTraits one, PersonTraits other) => Matching.Model.Compare(one, other);
}
