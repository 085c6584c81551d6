namespace CaseManagement.Domain.People.Matching;

internal readonly record struct AddressAgreement(AddressLevel Level, Evidence Evidence);

/// <summary>Lays the parts of two addresses side by side, whatever their order, and weighs what agrees by how rare it is.</summary>
internal sealed class AddressComparison(ValueFrequencies frequencies)
{
    private const int LettersPerSlip = 4;

    /// <summary>The two addresses that agree most, of all that each of them has.</summary>
    public AddressAgreement Between(IReadOnlyList<AddressTraits> ones, IReadOnlyList<AddressTraits> others)
    {
        AddressAgreement best = default;
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                var agreement = Between(ones[i], others[j]);
                best = best.Level == AddressLevel.Missing || agreement.Evidence.AgainstStranger > best.Evidence.AgainstStranger ? agreement : best;
            }
        }

        return best;
    }

    private AddressAgreement Between(AddressTraits one, AddressTraits other)
    {
        var numbers = Numbers(one, other);
        var postcodes = Postcodes(one, other);
        var parts = Parts(one.Parts, other.Parts);
        var weight = NumberWeight(numbers) + postcodes.Weight + parts.Weight;
        var nothingAgrees = !postcodes.Agrees && !parts.Agrees;
        if (nothingAgrees && postcodes.Weight == 0 && parts.Weight == 0)
        {
            return default;
        }

        return nothingAgrees || weight <= MatchOdds.Moved.AgainstStranger ? new(AddressLevel.Different, MatchOdds.Moved)
            : new(numbers == ShareLevel.Shared ? AddressLevel.Same : AddressLevel.Near, new Evidence(weight, 0));
    }

    private static ShareLevel Numbers(AddressTraits one, AddressTraits other) =>
        one.Numbers.Length == 0 || other.Numbers.Length == 0 ? ShareLevel.Missing
        : Array.Exists(one.Numbers, number => Array.IndexOf(other.Numbers, number) >= 0) ? ShareLevel.Shared
        : ShareLevel.Different;

    private static double NumberWeight(ShareLevel level) => level switch
    {
        ShareLevel.Shared => MatchOdds.NumberShared.For(1).AgainstStranger,
        ShareLevel.Different => MatchOdds.NumbersDiffer.Evidence.AgainstStranger,
        _ => 0,
    };

    private (double Weight, bool Agrees) Postcodes(AddressTraits one, AddressTraits other)
    {
        if (one.Postcode.Length == 0 || other.Postcode.Length == 0)
        {
            return (0, false);
        }

        var distance = EditDistance.Between(one.Postcode, other.Postcode, 1);
        return distance switch
        {
            0 => (MatchOdds.PostcodeShared.For(frequencies.Of(CountedValue.Postcode, one.Postcode)).AgainstStranger, true),
            1 => (MatchOdds.PostcodeAlike.For(1).AgainstStranger, true),
            _ => (MatchOdds.PostcodesDiffer.Evidence.AgainstStranger, false),
        };
    }

    /// <summary>Half of what the parts of each find in the other, so that it does not matter which of the two is asked first.</summary>
    private (double Weight, bool Agrees) Parts(AddressPart[] ones, AddressPart[] others)
    {
        if (ones.Length == 0 || others.Length == 0)
        {
            return (0, false);
        }

        var none = MatchOdds.PartsDiffer.Evidence.AgainstStranger;
        Span<double> bestOfOthers = stackalloc double[others.Length];
        bestOfOthers.Fill(none);
        var sumOfOnes = 0d;
        var agrees = false;
        foreach (var one in ones)
        {
            var best = none;
            for (var j = 0; j < others.Length; j++)
            {
                if (Part(one, others[j]) is { } weight)
                {
                    best = Math.Max(best, weight);
                    bestOfOthers[j] = Math.Max(bestOfOthers[j], weight);
                    agrees = true;
                }
            }

            sumOfOnes += best;
        }

        var sumOfOthers = 0d;
        foreach (var best in bestOfOthers)
        {
            sumOfOthers += best;
        }

        return ((sumOfOnes + sumOfOthers) / 2, agrees);
    }

    /// <summary>Null where the two are nothing like each other.</summary>
    private double? Part(AddressPart one, AddressPart other)
    {
        var limit = Math.Max(one.Text.Length, other.Text.Length) / LettersPerSlip;
        if (one.Text == other.Text)
        {
            return MatchOdds.PartShared.For(Share(one)).AgainstStranger;
        }

        return MatchWord.MayBeWithin(limit, one.Letters, other.Letters) && EditDistance.Between(one.Text, other.Text, limit) <= limit
            ? MatchOdds.PartAlike.For(Math.Max(Share(one), Share(other))).AgainstStranger
            : null;
    }

    private double Share(AddressPart part) => frequencies.Of(CountedValue.AddressPart, part.Text);
}
