namespace CaseManagement.Domain.People.Matching;

/// <param name="Level">How far the names agree.</param>
/// <param name="Evidence">What that says.</param>
/// <param name="IsSure">Not merely like each other: equal, known variants, or one a slip of the pen for the other.</param>
internal readonly record struct NameAgreement(NameLevel Level, Evidence Evidence, bool IsSure)
{
    public bool Agrees => Level is not (NameLevel.Missing or NameLevel.Initial or NameLevel.Different);

    /// <summary>The better of two ways of laying names side by side.</summary>
    public static NameAgreement Better(NameAgreement one, NameAgreement other) =>
        other.Evidence.AgainstStranger > one.Evidence.AgainstStranger ? other : one;
}

/// <summary>Lays the words of two names side by side in every way in which people write them.</summary>
internal sealed class NameComparison(ValueFrequencies frequencies)
{
    /// <summary>The first given names, or one that is used instead, or all of them written as one.</summary>
    public NameAgreement Given(NameTraits one, NameTraits other)
    {
        if (one.IsMissing || other.IsMissing)
        {
            return default;
        }

        var best = Words(one.Words[0], other.Words[0], CountedValue.GivenName);
        if (best.Level == NameLevel.Exact || (!one.HasSeveral && !other.HasSeveral))
        {
            return best;
        }

        best = NameAgreement.Better(best, Words(one.Joined, other.Joined, CountedValue.GivenName));
        return NameAgreement.Better(NameAgreement.Better(best, UsedInstead(one.Words[0], other)), UsedInstead(other.Words[0], one));
    }

    /// <summary>Null where one of the two has no further given name, or where they were written as one.</summary>
    public bool? FurtherGivenAgree(NameTraits one, NameTraits other)
    {
        if (!one.HasSeveral || !other.HasSeveral || Words(one.Joined, other.Joined, CountedValue.GivenName).Agrees)
        {
            return null;
        }

        return one.Words.Skip(1).Any(mine => other.Words.Skip(1).Any(theirs => mine.Text[0] == theirs.Text[0]
            && Words(mine, theirs, CountedValue.GivenName) is { IsSure: true } or { Level: NameLevel.Initial }));
    }

    /// <summary>The whole name, or half of a double-barrelled one, in any order.</summary>
    public NameAgreement Family(NameTraits one, NameTraits other)
    {
        if (one.IsMissing || other.IsMissing)
        {
            return default;
        }

        var best = Words(one.Joined, other.Joined, CountedValue.FamilyName);
        if (best.Level == NameLevel.Exact || (!one.HasSeveral && !other.HasSeveral))
        {
            return best;
        }

        foreach (var mine in one.Words)
        {
            foreach (var theirs in other.Words)
            {
                if (mine.Text == theirs.Text && !mine.IsInitial)
                {
                    best = NameAgreement.Better(best, PartOf(mine, one.Words.Length == other.Words.Length && HaveTheSameWords(one, other)));
                }
            }
        }

        return best;
    }

    /// <summary>A given name beside a family name, for records in which they stand in each other's place.</summary>
    public NameAgreement Crossed(NameTraits given, NameTraits family) =>
        given.IsMissing || family.IsMissing ? default : Words(given.Joined, family.Joined, CountedValue.GivenName, CountedValue.FamilyName);

    private NameAgreement Words(MatchWord one, MatchWord other, CountedValue kind, CountedValue? kindToo = null)
    {
        var level = WordComparison.Between(one, other);
        if (level is NameLevel.Different)
        {
            return new(level, OddsOf(kind, level).Evidence, false);
        }

        var (mine, theirs) = (Share(one, kind, kindToo), Share(other, kind, kindToo));
        return new(level, OddsOf(kind, level).For(Math.Max(mine, theirs)), IsSure(level, one, other, kind));
    }

    private NameAgreement UsedInstead(MatchWord first, NameTraits other)
    {
        NameAgreement best = new(NameLevel.Different, MatchOdds.Given(NameLevel.Different).Evidence, false);
        foreach (var further in other.Words.AsSpan(1))
        {
            if (first.Text == further.Text || first.IsVariantOf(further))
            {
                var share = Math.Max(Share(first, CountedValue.GivenName, null), Share(further, CountedValue.GivenName, null));
                best = NameAgreement.Better(best, new(NameLevel.Part, MatchOdds.Given(NameLevel.Part).For(share), true));
            }
        }

        return best;
    }

    private NameAgreement PartOf(MatchWord shared, bool inAnotherOrder)
    {
        var level = inAnotherOrder ? NameLevel.Exact : NameLevel.Part;
        return new(level, MatchOdds.Family(level).For(Share(shared, CountedValue.FamilyName, null)), true);
    }

    private static bool HaveTheSameWords(NameTraits one, NameTraits other) =>
        one.Words.All(mine => other.Words.Any(theirs => mine.Text == theirs.Text));

    /// <summary>Two names that are both people's names may be those of twins, however alike; a slip is seen by its being nobody's name.</summary>
    private bool IsSure(NameLevel level, MatchWord one, MatchWord other, CountedValue kind) => level switch
    {
        NameLevel.Exact => true,
        NameLevel.Variant => one.IsSurelyVariantOf(other),
        NameLevel.Slip or NameLevel.Sound or NameLevel.Alike => IsName(one, kind) != IsName(other, kind),
        _ => false,
    };

    private bool IsName(MatchWord word, CountedValue kind) => word.IsListed || frequencies.IsEstablished(kind, word.Text);

    private double Share(MatchWord word, CountedValue kind, CountedValue? kindToo)
    {
        var share = frequencies.Of(kind, word.Text);
        return kindToo is { } too ? Math.Max(share, frequencies.Of(too, word.Text)) : share;
    }

    private static Odds OddsOf(CountedValue kind, NameLevel level) =>
        kind == CountedValue.GivenName ? MatchOdds.Given(level) : MatchOdds.Family(level);
}
