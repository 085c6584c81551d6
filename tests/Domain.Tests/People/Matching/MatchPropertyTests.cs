using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Domain.Tests.People.Matching;

/// <summary>What must hold for any two people, tried on thousands made of few values so that they often agree.</summary>
public sealed class MatchPropertyTests
{
    private const int Tries = 2_000;
    private const double Rounding = 1e-9;

    private static readonly string?[] Given = ["Amara", "Amarra", "Brigid", "Maggie", "Margaret", "Mary Jane", "Jane", "Jade", "J", "Okafor", "Anne-Marie Lou", null];
    private static readonly string?[] Family = ["Okafor", "Okaffor", "Sample", "Sample-Tester", "Tester", "Fillips", "Philips", "Amara", null];
    private static readonly string?[] Born = ["1985-04-07", "1985-07-04", "1985-04-01", "1965-04-07", "1990-12-24", null];
    private static readonly string?[] Sexes = ["M", "F", null];
    private static readonly string[] Numbers = [Matching.Telephone, "+447700900456"];
    private static readonly string[] Mails = [Matching.Email, "brigid@example.org"];
    private static readonly AddressTraits[] Homes =
        [Matching.Home, Matching.Elsewhere, Matching.Address("12 Invneted Street, Sampleton", "SO14 7YL"), Matching.Address("Pretended Lane", null)];

    [Test]
    public void The_order_of_the_two_does_not_matter()
    {
        foreach (var (one, other) in Pairs(1))
        {
            var (there, back) = (Matching.Model.Compare(one, other), Matching.Model.Compare(other, one));

            Assert.That((back.Band, back.Cautions), Is.EqualTo((there.Band, there.Cautions)));
            Assert.That(back.Score, Is.EqualTo(there.Score).Within(Rounding));
        }
    }

    [Test]
    public void A_person_with_a_name_and_a_date_of_birth_is_the_same_as_themselves()
    {
        foreach (var (one, _) in Pairs(2).Where(pair => !pair.One.Given.IsMissing && pair.One.Given.Joined.Text.Length > 1 && !pair.One.Family.IsMissing && pair.One.DateOfBirth is not null))
        {
            Assert.That(Matching.Model.Compare(one, one).Band, Is.EqualTo(MatchBand.Same));
        }
    }

    [Test]
    public void Another_agreement_never_lowers_the_score()
    {
        foreach (var (one, other) in Pairs(3))
        {
            var score = Matching.Model.Compare(one, other).Score;

            Assert.That(Score(one.On("+447700900999"), other.On("+447700900999")), Is.GreaterThanOrEqualTo(Score(one with { Telephones = [] }, other) - Rounding));
            Assert.That(Score(one.Mailed("new@example.org"), other.Mailed("new@example.org")), Is.GreaterThanOrEqualTo(Score(one with { Emails = [] }, other) - Rounding));
            Assert.That(Score(one.At(Matching.Home), other.At(Matching.Home)), Is.GreaterThanOrEqualTo(Score(one with { Addresses = [] }, other) - Rounding));
            Assert.That(Score(one, other with { DateOfBirth = one.DateOfBirth }), Is.GreaterThanOrEqualTo(score - Rounding).Or.EqualTo(Score(one, other with { DateOfBirth = null })));
            Assert.That(Score(one with { Sex = "F" }, other with { Sex = "F" }), Is.GreaterThanOrEqualTo(score - Rounding));
        }
    }

    [Test]
    public void What_is_missing_says_nothing()
    {
        foreach (var (one, _) in Pairs(4))
        {
            var pair = Matching.Model.Compare(one, new PersonTraits());

            Assert.That((pair.Score < MatchThresholds.Default.PerhapsFrom, pair.Band), Is.EqualTo((true, MatchBand.Different)));
            Assert.That(
                pair.GivenEvidence + pair.FurtherGivenEvidence + pair.FamilyEvidence + pair.DateOfBirthEvidence + pair.SexEvidence
                    + pair.TelephoneEvidence + pair.EmailEvidence + pair.AddressEvidence,
                Is.EqualTo(Evidence.None));
        }
    }

    [Test]
    public void Nobody_is_the_same_without_name_and_date_of_birth()
    {
        var same = 0;
        foreach (var (one, other) in Pairs(5))
        {
            var pair = Matching.Model.Compare(one.At(Matching.Home).On(Matching.Telephone), other.At(Matching.Home).On(Matching.Telephone));
            if (pair.Band == MatchBand.Same)
            {
                same++;
                Assert.That(pair.DateOfBirth, Is.EqualTo(DateLevel.Exact).Or.EqualTo(DateLevel.Swapped).Or.EqualTo(DateLevel.OneDigit));
                Assert.That(new[] { pair.Given, pair.Family }, Has.None.EqualTo(NameLevel.Different).And.None.EqualTo(NameLevel.Missing));
                Assert.That(pair.Cautions, Is.EqualTo(MatchCautions.None));
            }
        }

        Assert.That(same, Is.GreaterThan(100), "a rule that never lets anybody through would prove little");
    }

    [Test]
    public void What_is_the_same_shares_a_key()
    {
        foreach (var (one, other) in Pairs(6).Where(pair => Matching.Model.Compare(pair.One, pair.Other).Band == MatchBand.Same))
        {
            Assert.That(BlockingKeys.Of(one).Intersect(BlockingKeys.Of(other)), Is.Not.Empty);
        }
    }

    private static double Score(PersonTraits one, PersonTraits other) => Matching.Model.Compare(one, other).Score;

    private static IEnumerable<(PersonTraits One, PersonTraits Other)> Pairs(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, Tries).Select(_ => (Somebody(random), Somebody(random))).Select((pair, i) => i % 2 == 0 ? pair : (pair.Item1, Mistyped(pair.Item1, pair.Item2, i)));
    }

    /// <summary>The same person with one thing from elsewhere, so that many pairs agree in much.</summary>
    private static PersonTraits Mistyped(PersonTraits one, PersonTraits other, int i) => (i % 5) switch
    {
        0 => one with { Given = other.Given },
        1 => one with { Family = other.Family },
        2 => one with { DateOfBirth = other.DateOfBirth },
        3 => one with { Sex = other.Sex },
        _ => one with { Addresses = other.Addresses, Telephones = other.Telephones },
    };

    private static PersonTraits Somebody(Random random) => Matching.Person(Any(random, Given), Any(random, Family), Any(random, Born), Any(random, Sexes)) with
    {
        Telephones = [.. Numbers.Where(_ => random.Next(3) == 0)],
        Emails = [.. Mails.Where(_ => random.Next(3) == 0)],
        Addresses = [.. Homes.Where(_ => random.Next(4) == 0)],
    };

    private static T Any<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
