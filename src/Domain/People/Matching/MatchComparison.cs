namespace CaseManagement.Domain.People.Matching;

/// <summary>How two records compare: each field's level and evidence, the score in bits, and the band.</summary>
public readonly record struct MatchComparison
{
    public NameLevel Given { get; init; }

    public NameLevel Family { get; init; }

    /// <summary>Given and family name stand in each other's place.</summary>
    public bool NamesSwapped { get; init; }

    /// <summary>Null where not both have further given names.</summary>
    public bool? FurtherGivenAgree { get; init; }

    public DateLevel DateOfBirth { get; init; }

    public ShareLevel Sex { get; init; }

    public ShareLevel Telephone { get; init; }

    public ShareLevel Email { get; init; }

    public AddressLevel Address { get; init; }

    public Evidence GivenEvidence { get; init; }

    public Evidence FurtherGivenEvidence { get; init; }

    public Evidence FamilyEvidence { get; init; }

    public Evidence DateOfBirthEvidence { get; init; }

    public Evidence SexEvidence { get; init; }

    public Evidence TelephoneEvidence { get; init; }

    public Evidence EmailEvidence { get; init; }

    public Evidence AddressEvidence { get; init; }

    /// <summary>What was believed before, in bits.</summary>
    public double Prior { get; init; }

    public MatchCautions Cautions { get; init; }

    /// <summary>One person rather than two, in bits: 0 is as likely as not, 10 is a thousand to one.</summary>
    public double Score { get; init; }

    public MatchBand Band { get; init; }

    /// <summary>They can be reached in one place, or would be if the numbers were right: one household, or one of them endangers the other.</summary>
    public bool HintsAtHousehold =>
        Band != MatchBand.Same && (Telephone == ShareLevel.Shared || Email == ShareLevel.Shared || Address == AddressLevel.Same);
}
