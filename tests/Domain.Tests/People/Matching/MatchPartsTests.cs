using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.People.Matching;

/// <summary>The parts that comparing is made of.</summary>
public sealed class MatchPartsTests
{
    [TestCase("sample", "sample", 0)]
    [TestCase("sample", "sampel", 1)]
    [TestCase("sample", "smple", 1)]
    [TestCase("sample", "sampple", 1)]
    [TestCase("sample", "sbmple", 1)]
    [TestCase("sample", "smapel", 2)]
    [TestCase("", "ab", 2)]
    [TestCase("sample", "tester", 4)]
    public void Slips_of_the_pen_are_counted_up_to_the_limit(string one, string other, int slips)
    {
        Assert.That(EditDistance.Between(one, other, 3), Is.EqualTo(slips));
        Assert.That(EditDistance.Between(other, one, 3), Is.EqualTo(slips));
    }

    [TestCase("catherine", "kathryn")]
    [TestCase("philips", "fillips")]
    [TestCase("knight", "night")]
    [TestCase("mcdonald", "macdonald")]
    [TestCase("reece", "rhys")]
    public void What_sounds_alike_has_one_code(string one, string other) => Assert.That(SoundCode.Of(one), Is.EqualTo(SoundCode.Of(other)));

    [TestCase("sample", "tester")]
    [TestCase("hassan", "hussein-ali")]
    [TestCase("jane", "jade")]
    public void What_sounds_different_has_not(string one, string other) => Assert.That(SoundCode.Of(one), Is.Not.EqualTo(SoundCode.Of(other)));

    [Test]
    public void Other_scripts_keep_their_letters() => Assert.That(SoundCode.Of("李小龙"), Is.EqualTo("李小龙"));

    [Test]
    public void A_name_and_its_short_form_are_variants_and_two_short_forms_may_be()
    {
        MatchWord Word(string text) => new(text, Matching.Variants);

        Assert.That((Word("maggie").IsVariantOf(Word("margaret")), Word("maggie").IsSurelyVariantOf(Word("margaret"))), Is.EqualTo((true, true)));
        Assert.That((Word("maggie").IsVariantOf(Word("peggy")), Word("maggie").IsSurelyVariantOf(Word("peggy"))), Is.EqualTo((true, false)));
        Assert.That(Word("emma").IsVariantOf(Word("emily")), Is.False);
    }

    [Test]
    public void The_list_of_names_holds_folded_words_only()
    {
        var names = File.ReadAllLines(Repository.PathOf("src", "Infrastructure", "ReferenceData", "Matching", "name_variants.csv")).SelectMany(line => line.Split(',')).ToList();

        Assert.That(names, Has.Count.GreaterThan(1000));
        Assert.That(names.Where(name => name.Length < 2 || name.Any(letter => letter is not ((>= 'a' and <= 'z') or '-'))), Is.Empty);
    }

    [Test]
    public void A_key_stays_what_it_is_because_it_is_kept()
    {
        var keys = BlockingKeys.Of(Matching.Person(null, null));

        Assert.That(keys, Is.EqualTo(new[] { -8868711463000145369L }));
    }

    [TestCase("Okafor", "Amara", "1985-04-17")]
    [TestCase("Amara", "Okafor", "1985-17-04")]
    [TestCase("Amara", "Okaffor", null)]
    public void A_mistyped_record_shares_a_key(string given, string family, string? born)
    {
        var known = Matching.Person("Amara", "Okafor");
        var mistyped = Matching.Person(given, family, null) with { DateOfBirth = WrittenDate.Read(born?.Replace("-", "")) };

        Assert.That(BlockingKeys.Of(known).Intersect(BlockingKeys.Of(mistyped)), Is.Not.Empty);
    }

    [Test]
    public void There_are_few_keys_to_keep()
    {
        var person = Matching.Person("Mary Jane Lou", "Sample-Tester").On(Matching.Telephone).Mailed(Matching.Email).At(Matching.Home);

        Assert.That(BlockingKeys.Of(person), Has.Count.LessThanOrEqualTo(16));
    }

    [Test]
    public void A_person_and_the_statement_they_came_with_have_the_same_traits()
    {
        var victim = new VictimStatement
        {
            GivenNames = ["Amara"],
            FamilyName = "Okafor",
            DateOfBirth = new(1985, 4, 17),
            Sex = "2",
            Phones = [new("07700 900123", null, null, null, null, null)],
            Emails = [new("Alex@Example.org", null)],
            Address = new(["12 Invented Street"], "Sampleton", "SO14 7LY", null),
        };
        var statement = new Statement { Victim = victim };
        var person = CaseManagement.Domain.People.Person.Known(
            new("Amara", "Okafor", null, new(1985, 4, 17), "F", null, null, false, null, false, null, null), ReportedContactPoints.From(statement), ReferralId.New());

        var pair = Matching.Model.Compare(Matching.Reader.Read(person), Matching.Reader.Read(victim));

        Assert.That(
            (pair.Band, pair.Sex, pair.Telephone, pair.Email, pair.Address),
            Is.EqualTo((MatchBand.Same, ShareLevel.Shared, ShareLevel.Shared, ShareLevel.Shared, AddressLevel.Same)));
    }

    [Test]
    public void A_guardians_number_is_not_the_childs()
    {
        var statement = new Statement { Victim = new() { GivenNames = ["Amara"], Guardian = new("Brigid Sample", "mother", "07700 900123", false) } };
        var person = CaseManagement.Domain.People.Person.Known(
            new("Amara", null, null, null, null, null, null, false, null, false, null, null), ReportedContactPoints.From(statement), ReferralId.New());

        Assert.That(Matching.Reader.Read(person).Telephones, Is.Empty);
    }
}
