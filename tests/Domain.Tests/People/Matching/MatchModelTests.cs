using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.Tests.People.Matching;

/// <summary>Pairs as they come, and what the service makes of them.</summary>
public sealed class MatchModelTests
{
    [TestCase("Amara", "Okafor", "Amara", "Okafor", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Zoë", "Ünal", "Zoe", "Unal", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Łucja", "O'Sample", "lucja", "OSAMPLE", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Maggie", "Sample", "Margaret", "Sample", NameLevel.Variant, NameLevel.Exact)]
    [TestCase("Kathryn", "Sample", "Catherine", "Sample", NameLevel.Variant, NameLevel.Exact)]
    [TestCase("Mohammed", "Sample", "Muhammad", "Sample", NameLevel.Variant, NameLevel.Exact)]
    [TestCase("Anne-Marie", "Sample", "Annemarie", "Sample", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Mary Jane", "Sample", "Jane", "Sample", NameLevel.Part, NameLevel.Exact)]
    [TestCase("A", "Sample", "Alexander", "Sample", NameLevel.Initial, NameLevel.Exact)]
    [TestCase("Amara", "Sample-Tester", "Amara", "Sample Tester", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Amara", "Sample-Tester", "Amara", "Tester-Sample", NameLevel.Exact, NameLevel.Exact)]
    [TestCase("Amara", "Sample-Tester", "Amara", "Tester", NameLevel.Exact, NameLevel.Part)]
    [TestCase("Amara", "Fillips", "Amara", "Philips", NameLevel.Exact, NameLevel.Sound)]
    [TestCase("Amara", "Sampel", "Amara", "Sample", NameLevel.Exact, NameLevel.Slip)]
    [TestCase("Amrara", "Samplesonn", "Amala", "Smpledon", NameLevel.Alike, NameLevel.Alike)]
    [TestCase("Amara", "Sample", "Brigid", "Tester", NameLevel.Different, NameLevel.Different)]
    [TestCase(null, "Sample", "Brigid", "Sample", NameLevel.Missing, NameLevel.Exact)]
    public void Names_agree_as_people_write_them(string? given, string family, string otherGiven, string otherFamily, NameLevel givenLevel, NameLevel familyLevel)
    {
        var pair = Matching.Model.Compare(Matching.Person(given, family), Matching.Person(otherGiven, otherFamily));

        Assert.That((pair.Given, pair.Family, pair.NamesSwapped), Is.EqualTo((givenLevel, familyLevel, false)));
    }

    [Test]
    public void Given_and_family_name_may_stand_in_each_others_place()
    {
        var pair = Matching.Model.Compare(Matching.Person("Amara", "Okafor"), Matching.Person("Okafor", "Amara"));

        Assert.That((pair.NamesSwapped, pair.Band), Is.EqualTo((true, MatchBand.Same)));
    }

    [TestCase("1985-04-17", "1985-04-17", DateLevel.Exact)]
    [TestCase("1985-04-07", "1985-07-04", DateLevel.Swapped)]
    [TestCase("1985-04-17", "1985-04-11", DateLevel.OneDigit)]
    [TestCase("1985-04-17", "1958-04-17", DateLevel.OneDigit)]
    [TestCase("1985-04-17", "1985-11-17", DateLevel.TwoParts)]
    [TestCase("1985-04-17", "1961-11-02", DateLevel.Different)]
    [TestCase("1985-04-17", null, DateLevel.Missing)]
    public void Dates_of_birth_agree_as_people_mistype_them(string born, string? otherBorn, DateLevel level) => Assert.That(
        Matching.Model.Compare(Matching.Person("Amara", "Okafor", born), Matching.Person("Amara", "Okafor", otherBorn)).DateOfBirth, Is.EqualTo(level));

    [TestCase("1985-04-17")]
    [TestCase("1985-04-11")]
    public void Name_and_date_of_birth_make_two_records_one_persons(string otherBorn) => Assert.That(
        Band(Matching.Person("Amara", "Okafor"), Matching.Person("Amara", "Okafor", otherBorn)), Is.EqualTo(MatchBand.Same));

    [Test]
    public void A_slip_in_a_name_does_not_hide_a_person() => Assert.That(
        Band(Matching.Person("Michaela", "Sample").At(Matching.Home), Matching.Person("Michafla", "Sampel").At(Matching.Home)), Is.EqualTo(MatchBand.Same));

    [Test]
    public void A_name_alone_is_not_enough() => Assert.That(
        Band(Matching.Person("Amara", "Okafor", null), Matching.Person("Amara", "Okafor", null)), Is.Not.EqualTo(MatchBand.Same));

    [Test]
    public void A_common_name_says_less_than_a_rare_one()
    {
        var counted = new ValueFrequencies(10_000, [(CountedValue.FamilyName, "common", 300), (CountedValue.FamilyName, "seldom", 2)]);
        var model = new MatchModel(counted, MatchThresholds.Default);

        double Score(string family) => model.Compare(Matching.Person("Amara", family), Matching.Person("Amara", family)).FamilyEvidence.AgainstStranger;

        Assert.That(Score("Seldom"), Is.GreaterThan(Score("Common") + 4));
    }

    [Test]
    public void An_address_is_known_again_with_its_lines_in_another_order()
    {
        var pair = Matching.Model.Compare(
            Matching.Person("Amara", "Okafor").At(Matching.Address("Flat 2, 12 Invented St, Sampleton", "SO14 7LY")),
            Matching.Person("Amara", "Okafor").At(Matching.Address("12 Invented Street, Flat 2, Sampelton", "so147ly")));

        Assert.That((pair.Address, pair.AddressEvidence.AgainstStranger > 15), Is.EqualTo((AddressLevel.Same, true)));
    }

    [Test]
    public void Who_moved_is_still_the_same_person() => Assert.That(
        Band(Matching.Person("Amara", "Okafor").At(Matching.Home), Matching.Person("Amara", "Okafor").At(Matching.Elsewhere)), Is.EqualTo(MatchBand.Same));

    [Test]
    public void What_is_explained_adds_up_and_names_nobody()
    {
        var pair = Matching.Model.Compare(
            Matching.Person("Amara", "Okafor", "1985-04-07").On(Matching.Telephone), Matching.Person("Amara", "Okafor", "1985-07-04").On(Matching.Telephone));
        var explanation = MatchExplanation.Of(pair);
        var sentences = explanation.Contributions.Select(line => line.Sentence).ToList();

        Assert.That(explanation.Contributions.Sum(line => line.Weight), Is.EqualTo(pair.Score).Within(0.1));
        Assert.That(sentences, Does.Contain("Date of birth: day and month swapped"));
        Assert.That(sentences, Does.Contain("Shared telephone: may be a household's or the perpetrator's; not counted alone"));
        Assert.That(string.Join(' ', sentences), Does.Not.Contain("mara").And.Not.Contain("kafor").And.Not.Contain("1985").And.Not.Contain("7700"));
    }

    private static MatchBand Band(PersonTraits one, PersonTraits other) => Matching.Model.Compare(one, other).Band;
}
