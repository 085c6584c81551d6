namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// Whether two records are of one person: the evidence of each field added up (Fellegi and Sunter), weighed by how common
/// the values are, against two explanations at once: that they are strangers, and that they are of one household or family.
/// docs/matching.md explains the weights, docs/adr/0014 the choice.
/// </summary>
public sealed class MatchModel(ValueFrequencies frequencies, MatchThresholds thresholds)
{
    private readonly NameComparison _names = new(frequencies);
    private readonly AddressComparison _addresses = new(frequencies);

    public MatchComparison Compare(PersonTraits one, PersonTraits other)
    {
        var (given, family, swapped) = Names(one, other);
        var further = swapped ? null : _names.FurtherGivenAgree(one.Given, other.Given);
        var date = one.DateOfBirth is { } born && other.DateOfBirth is { } otherBorn ? born.CompareWith(otherBorn) : DateLevel.Missing;
        var sex = one.Sex is null || other.Sex is null ? ShareLevel.Missing : one.Sex == other.Sex ? ShareLevel.Shared : ShareLevel.Different;
        var telephone = Shared(one.Telephones, other.Telephones, CountedValue.Telephone, out var telephoneShare);
        var email = Shared(one.Emails, other.Emails, CountedValue.Email, out var emailShare);
        var address = _addresses.Between(one.Addresses, other.Addresses);
        return Weigh(new MatchComparison
        {
            Given = given.Level,
            Family = family.Level,
            NamesSwapped = swapped,
            FurtherGivenAgree = further,
            DateOfBirth = date,
            Sex = sex,
            Telephone = telephone,
            Email = email,
            Address = address.Level,
            GivenEvidence = given.Evidence,
            FurtherGivenEvidence = further switch { true => MatchOdds.FurtherNamesAgree, false => MatchOdds.FurtherNamesDiffer, _ => Evidence.None },
            FamilyEvidence = family.Evidence,
            DateOfBirthEvidence = Date(date, one, family.Level != NameLevel.Different),
            SexEvidence = sex switch { ShareLevel.Shared => MatchOdds.SameSex, ShareLevel.Different => MatchOdds.OtherSex, _ => Evidence.None },
            TelephoneEvidence = Of(telephone, MatchOdds.TelephoneShared, telephoneShare, MatchOdds.TelephonesDiffer),
            EmailEvidence = Of(email, MatchOdds.EmailShared, emailShare, MatchOdds.EmailsDiffer),
            AddressEvidence = address.Evidence,
            Prior = frequencies.Prior,
            Cautions = MatchRules.Cautions(
                given, family, further, date,
                date != DateLevel.Missing && one.DateOfBirth!.Value.IsAGenerationFrom(other.DateOfBirth!.Value), sex,
                telephone == ShareLevel.Shared || email == ShareLevel.Shared, address.Level == AddressLevel.Same),
        });
    }

    private MatchComparison Weigh(MatchComparison pair)
    {
        var all = pair.GivenEvidence + pair.FurtherGivenEvidence + pair.FamilyEvidence + pair.DateOfBirthEvidence + pair.SexEvidence
            + pair.TelephoneEvidence + pair.EmailEvidence + pair.AddressEvidence;
        var score = Both(all.AgainstStranger + pair.Prior, all.AgainstHousehold + MatchOdds.HouseholdPrior);
        return pair with { Score = score, Band = Band(score, pair.Cautions) };
    }

    /// <summary>Either of the two explanations may be the right one: their likelihoods add up.</summary>
    private static double Both(double againstStranger, double againstHousehold) =>
        -Math.Log2(Math.Pow(2, -againstStranger) + Math.Pow(2, -againstHousehold));

    private MatchBand Band(double score, MatchCautions cautions) =>
        score < thresholds.PerhapsFrom || MatchRules.KeepApart(cautions) ? MatchBand.Different
        : score < thresholds.SameFrom || cautions != MatchCautions.None ? MatchBand.Perhaps
        : MatchBand.Same;

    private (NameAgreement Given, NameAgreement Family, bool Swapped) Names(PersonTraits one, PersonTraits other)
    {
        var given = _names.Given(one.Given, other.Given);
        var family = _names.Family(one.Family, other.Family);
        if (given.Agrees || family.Agrees)
        {
            return (given, family, false);
        }

        var first = _names.Crossed(one.Given, other.Family);
        var second = _names.Crossed(other.Given, one.Family);
        if (!first.Agrees && !second.Agrees)
        {
            return (given, family, false);
        }

        // The rarer way of writing is the family name's; which of the two it is does not matter.
        var (mine, theirs) = first.Evidence.AgainstStranger <= second.Evidence.AgainstStranger ? (first, second) : (second, first);
        var swap = new Evidence(MatchOdds.NamesSwapped, 0);
        var crossed = mine.Evidence.AgainstStranger + theirs.Evidence.AgainstStranger + swap.AgainstStranger;
        return crossed > given.Evidence.AgainstStranger + family.Evidence.AgainstStranger
            ? (mine with { Evidence = mine.Evidence + swap }, theirs with { Evidence = theirs.Evidence with { AgainstHousehold = 0 } }, true)
            : (given, family, false);
    }

    private Evidence Date(DateLevel level, PersonTraits one, bool oneFamily) => level switch
    {
        DateLevel.Missing => Evidence.None,
        DateLevel.Different => MatchOdds.Date(level, oneFamily).Evidence,
        DateLevel.Exact => MatchOdds.Date(level, oneFamily).For(frequencies.Of(CountedValue.DateOfBirth, one.DateOfBirth!.Value.Text)),
        _ => MatchOdds.Date(level, oneFamily).For(1),
    };

    private static Evidence Of(ShareLevel level, Odds shared, double share, Evidence different) => level switch
    {
        ShareLevel.Shared => shared.For(share),
        ShareLevel.Different => different,
        _ => Evidence.None,
    };

    /// <summary>The rarest value that both have.</summary>
    private ShareLevel Shared(IReadOnlyList<string> ones, IReadOnlyList<string> others, CountedValue kind, out double share)
    {
        share = 1;
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (ones[i] == others[j])
                {
                    share = Math.Min(share, frequencies.Of(kind, ones[i]));
                }
            }
        }

        return ones.Count == 0 || others.Count == 0 ? ShareLevel.Missing : share < 1 ? ShareLevel.Shared : ShareLevel.Different;
    }
}
