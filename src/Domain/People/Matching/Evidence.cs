namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// What one comparison says, in bits: how many times more likely it is in two records of one person than in those of two
/// strangers, and than in those of two people who live together or are related. Two persons may be either; so both are asked.
/// </summary>
public readonly record struct Evidence(double AgainstStranger, double AgainstHousehold)
{
    /// <summary>Of what is missing: nothing.</summary>
    public static readonly Evidence None;

    public static Evidence operator +(Evidence one, Evidence other) =>
        new(one.AgainstStranger + other.AgainstStranger, one.AgainstHousehold + other.AgainstHousehold);

    /// <param name="match">How often the comparison comes out so in records of one person.</param>
    /// <param name="stranger">How often in those of two strangers.</param>
    /// <param name="household">How often in those of two of one household or family.</param>
    public static Evidence Of(double match, double stranger, double household) =>
        new(Math.Log2(match / stranger), Math.Log2(match / household));

    /// <summary>An agreement is never counted against two being the same, however common it is.</summary>
    public static Evidence For(double match, double stranger, double household) =>
        new(Math.Max(0, Math.Log2(match / stranger)), Math.Max(0, Math.Min(Math.Log2(match / stranger), Math.Log2(match / household))));
}
