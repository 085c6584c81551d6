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

        Span<double> found = stackalloc double[2 * AddressTraits.MostParts];
        found.Fill(double.NaN);
        var ofOnes = found[..ones.Length];
        var ofOthers = found.Slice(AddressTraits.MostParts, others.Length);
        FindEqual(ones, others, ofOnes, ofOthers);
        FindAlike(ones, others, ofOnes, ofOthers);
        var none = MatchOdds.PartsDiffer.Evidence.AgainstStranger;
        var agrees = false;
        var (mine, theirs) = (0d, 0d);
        foreach (var weight in ofOnes)
        {
            agrees |= !double.IsNaN(weight);
            mine += double.IsNaN(weight) ? none : weight;
        }

        foreach (var weight in ofOthers)
        {
            theirs += double.IsNaN(weight) ? none : weight;
        }

        return ((mine + theirs) / 2, agrees);
    }

    private void FindEqual(AddressPart[] ones, AddressPart[] others, Span<double> ofOnes, Span<double> ofOthers)
    {
        for (var i = 0; i < ones.Length; i++)
        {
            for (var j = 0; j < others.Length; j++)
            {
                if (ones[i].Text == others[j].Text)
                {
                    ofOnes[i] = ofOthers[j] = MatchOdds.PartShared.For(Share(ones[i])).AgainstStranger;
                }
            }
        }
    }

    /// <summary>Among the parts that found no equal one.</summary>
    private void FindAlike(AddressPart[] ones, AddressPart[] others, Span<double> ofOnes, Span<double> ofOthers)
    {
        Span<bool> open = stackalloc bool[2 * AddressTraits.MostParts];
        for (var i = 0; i < ones.Length; i++)
        {
            open[i] = double.IsNaN(ofOnes[i]);
        }

        for (var j = 0; j < others.Length; j++)
        {
            open[AddressTraits.MostParts + j] = double.IsNaN(ofOthers[j]);
        }

        for (var i = 0; i < ones.Length; i++)
        {
            for (var j = 0; j < others.Length; j++)
            {
                if (open[i] && open[AddressTraits.MostParts + j] && AreAlike(ones[i], others[j]))
                {
                    var weight = MatchOdds.PartAlike.For(Math.Max(Share(ones[i]), Share(others[j]))).AgainstStranger;
                    ofOnes[i] = Greater(ofOnes[i], weight);
                    ofOthers[j] = Greater(ofOthers[j], weight);
                }
            }
        }
    }

    private static double Greater(double found, double weight) => double.IsNaN(found) ? weight : Math.Max(found, weight);

    private static bool AreAlike(AddressPart one, AddressPart other)
    {
        var limit = Math.Max(one.Text.Length, other.Text.Length) / LettersPerSlip;
        return MatchWord.MayBeWithin(limit, one.Letters, other.Letters) && EditDistance.Between(one.Text, other.Text, limit) <= limit;
    }

    private double Share(AddressPart part) => frequencies.Of(CountedValue.AddressPart, part.Text);
}
