namespace CaseManagement.Domain.People.Matching;

/// <summary>What the service does with a pair: takes it for one person, asks a worker, or keeps the two apart.</summary>
public enum MatchBand
{
    Different,
    Perhaps,
    Same,
}

/// <summary>Why a pair is not taken for one person without a worker, whatever its score. See <see cref="MatchRules"/>.</summary>
[Flags]
public enum MatchCautions
{
    None = 0,

    /// <summary>Name and date of birth do not both agree.</summary>
    NotNameAndDateOfBirth = 1,

    /// <summary>They agree in how they can be reached, or in what a household shares, and in nothing that tells one person from another.</summary>
    SharedContactOnly = 2,

    /// <summary>Same family name and date of birth, and given names that may be two people's.</summary>
    MayBeTwins = 4,

    /// <summary>Same name, born a generation apart.</summary>
    MayBeParentAndChild = 8,

    /// <summary>Their sex is known and not the same.</summary>
    OtherSex = 16,
}

/// <param name="PerhapsFrom">From this score on, in bits, a worker is asked; 0 is as likely as not, -2 is one in five.</param>
/// <param name="SameFrom">From this score on two records are taken for one person, where no caution speaks against it.</param>
public sealed record MatchThresholds(double PerhapsFrom, double SameFrom)
{
    /// <summary>What the service uses, and what docs/matching.md measures.</summary>
    public static readonly MatchThresholds Default = new(PerhapsFrom: -2, SameFrom: 8);
}
