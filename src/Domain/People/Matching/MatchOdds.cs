namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// How often a comparison comes out so: in records of one person, of two strangers, and of two people of one household or
/// family. The figures of docs/matching.md: counted on the half of the test records that is for tuning, rounded, and where
/// test records know nothing of it (households, nicknames, telephones) set with care against calling two people one.
/// </summary>
/// <param name="Match">In records of one person.</param>
/// <param name="Stranger">By chance; of values that are counted so many times the value's own share, see <see cref="Least"/>.</param>
/// <param name="Household">In two of one household.</param>
/// <param name="Least">The least chance, however rare the value.</param>
internal readonly record struct Odds(double Match, double Stranger, double Household, double Least = 0)
{
    public Evidence Evidence => Matching.Evidence.Of(Match, Stranger, Household);

    /// <param name="share">The share of people who have the value.</param>
    public Evidence For(double share) => Matching.Evidence.For(Match, Math.Min(1, (Stranger * share) + Least), Household);
}

internal static class MatchOdds
{
    /// <summary>Two records in one household are four times as often one person's as those of parent and child, partners or twins.</summary>
    public const double HouseholdPrior = 2;

    /// <summary>Given and family name stand in each other's place.</summary>
    public const double NamesSwapped = -4;

    /// <summary>Who moved has another address altogether; that is counted once.</summary>
    public static readonly Evidence Moved = Evidence.Of(0.2, 1, 0.4);

    public static readonly Evidence FurtherNamesAgree = Evidence.Of(0.6, 0.08, 0.12);
    public static readonly Evidence FurtherNamesDiffer = Evidence.Of(0.15, 0.9, 0.9);

    public static readonly Evidence SameSex = Evidence.Of(0.99, 0.5, 0.5);
    public static readonly Evidence OtherSex = Evidence.Of(0.01, 0.5, 0.5);

    public static readonly Odds TelephoneShared = new(0.5, 1, 0.4);
    public static readonly Evidence TelephonesDiffer = Evidence.Of(0.5, 1, 0.6);
    public static readonly Odds EmailShared = new(0.5, 1, 0.1);
    public static readonly Evidence EmailsDiffer = Evidence.Of(0.5, 1, 0.9);

    public static readonly Odds NumberShared = new(0.8, 0.03, 1);
    public static readonly Odds NumbersDiffer = new(0.15, 1, 1);
    public static readonly Odds PartShared = new(0.7, 1, 1);
    public static readonly Odds PartAlike = new(0.25, 2, 1, 0.001);
    public static readonly Odds PartsDiffer = new(0.3, 1, 1);
    public static readonly Odds PostcodeShared = new(0.8, 1, 1);
    public static readonly Odds PostcodeAlike = new(0.15, 0.01, 1);
    public static readonly Odds PostcodesDiffer = new(0.1, 1, 1);

    public static Odds Given(NameLevel level) => level switch
    {
        NameLevel.Exact => new(0.7, 1, 0.012),
        NameLevel.Variant => new(0.05, 2, 0.002, 0.0005),
        NameLevel.Slip => new(0.1, 2, 0.004, 0.0005),
        NameLevel.Sound => new(0.02, 3, 0.002, 0.001),
        NameLevel.Alike => new(0.05, 4, 0.01, 0.003),
        NameLevel.Part => new(0.03, 3, 0.01, 0.001),
        NameLevel.Initial => new(0.95, 0, 0.15, 0.08),
        _ => new(0.06, 1, 0.9),
    };

    public static Odds Family(NameLevel level) => level switch
    {
        NameLevel.Exact => new(0.7, 1, 0.5),
        NameLevel.Variant or NameLevel.Slip => new(0.12, 2, 0.085, 0.0003),
        NameLevel.Sound => new(0.02, 3, 0.014, 0.001),
        NameLevel.Alike => new(0.05, 4, 0.035, 0.003),
        NameLevel.Part => new(0.04, 3, 0.028, 0.001),
        NameLevel.Initial => new(0.95, 0, 0.7, 0.08),
        _ => new(0.06, 1, 0.4),
    };

    /// <param name="level">How far the dates agree.</param>
    /// <param name="oneFamily">Whether the family name may be the same: among children of one family there are twins.</param>
    public static Odds Date(DateLevel level, bool oneFamily) => level switch
    {
        DateLevel.Exact => new(0.88, 1, oneFamily ? 0.01 : 0.0012),
        DateLevel.Swapped => new(0.01, 0, oneFamily ? 0.0002 : 0.0001, 0.00004),
        DateLevel.OneDigit => new(0.03, 0, 0.002, 0.0012),
        DateLevel.TwoParts => new(0.015, 0, 0.006, 0.005),
        _ => new(0.05, 1, 0.98),
    };
}
