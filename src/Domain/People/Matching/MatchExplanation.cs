namespace CaseManagement.Domain.People.Matching;

/// <param name="Field">Null for what is believed of any two people, and for what is taken off because of a household.</param>
/// <param name="Sentence">In plain words, without any value of either person.</param>
/// <param name="Weight">In bits; the weights of all lines add up to the score.</param>
public sealed record MatchContribution(MatchField? Field, string Sentence, double Weight);

/// <summary>A comparison as a worker reads it: what each field says, what follows from it, and what speaks for care.</summary>
/// <param name="Contributions">In the order of the fields.</param>
/// <param name="Cautions">Why no machine may decide it.</param>
/// <param name="HouseholdHint">Null where the two share no way to be reached.</param>
public sealed record MatchExplanation(
    MatchBand Band, double Score, IReadOnlyList<MatchContribution> Contributions, IReadOnlyList<string> Cautions, string? HouseholdHint)
{
    /// <summary>Below this nothing is worth a line.</summary>
    private const double Least = 0.05;

    public static MatchExplanation Of(MatchComparison pair)
    {
        List<MatchContribution> lines =
        [
            new(MatchField.GivenName, MatchSentences.Given(pair), pair.GivenEvidence.AgainstStranger),
            new(MatchField.FurtherGivenNames, MatchSentences.FurtherGiven(pair.FurtherGivenAgree), pair.FurtherGivenEvidence.AgainstStranger),
            new(MatchField.FamilyName, MatchSentences.Family(pair), pair.FamilyEvidence.AgainstStranger),
            new(MatchField.DateOfBirth, MatchSentences.DateOfBirth(pair.DateOfBirth), pair.DateOfBirthEvidence.AgainstStranger),
            new(MatchField.Sex, MatchSentences.Sex(pair.Sex), pair.SexEvidence.AgainstStranger),
            new(MatchField.Telephone, MatchSentences.Telephone(pair.Telephone), pair.TelephoneEvidence.AgainstStranger),
            new(MatchField.Email, MatchSentences.Email(pair.Email), pair.EmailEvidence.AgainstStranger),
            new(MatchField.Address, MatchSentences.Address(pair.Address), pair.AddressEvidence.AgainstStranger),
            new(null, "Any two people, before they are compared", pair.Prior),
        ];
        var household = pair.Score - lines.Sum(line => line.Weight);
        if (Math.Abs(household) >= Least)
        {
            lines.Add(new(null, "Two people of one household or family agree in much of this, too", household));
        }

        return new(pair.Band, pair.Score, lines, MatchSentences.Cautions(pair.Cautions), pair.HintsAtHousehold ? MatchSentences.Household : null);
    }
}
