using CaseManagement.Domain.Common;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People.Merging;

public enum PossibleMatchStatus
{
    /// <summary>A worker has to look at the two.</summary>
    Open,

    /// <summary>They were made one.</summary>
    Merged,

    /// <summary>They are two people. Remembered, so that nobody is asked again.</summary>
    NeverSame,
}

/// <summary>Two people who may be one, found by their records. A worker says which.</summary>
public sealed class PossibleMatch : AggregateRoot
{
    public const int ReasonMaxLength = 1000;

    private PossibleMatch()
    {
    } // EF Core

    public PossibleMatchId Id { get; private set; }

    /// <summary>Who was known first.</summary>
    public PersonId FirstId { get; private set; }

    /// <summary>Who became known later.</summary>
    public PersonId SecondId { get; private set; }

    public MatchBand Band { get; private set; }

    /// <summary>In bits; see docs/matching.md.</summary>
    public double Score { get; private set; }

    public PossibleMatchStatus Status { get; private set; }

    public DateTime FoundUtc { get; private set; }

    public UserId? DecidedById { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    /// <summary>Why they are two people, in the words of who decided it.</summary>
    public string? Reason { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static PossibleMatch Found(PersonId first, PersonId second, MatchComparison comparison, DateTime now)
    {
        var match = new PossibleMatch
        {
            Id = PossibleMatchId.New(),
            FirstId = first,
            SecondId = second,
            Band = comparison.Band,
            Score = comparison.Score,
            FoundUtc = now,
        };
        match.Raise(new PossibleMatchFound(first.Value, second.Value, comparison.Band));
        return match;
    }

    /// <summary>A newer comparison of the same two, where nobody has decided yet.</summary>
    public void CompareAgain(MatchComparison comparison)
    {
        if (Status == PossibleMatchStatus.Open)
        {
            (Band, Score) = (comparison.Band, comparison.Score);
        }
    }

    /// <param name="by">Null where the service did it by itself.</param>
    public void TakenForOne(UserId? by, DateTime now)
    {
        RefuseIfDecided();
        Decide(PossibleMatchStatus.Merged, by, null, now);
    }

    public void NeverTheSame(UserId? by, string reason, DateTime now)
    {
        RefuseIfDecided();
        FoundToBeTwo(by, reason, now);
    }

    /// <summary>Their merge was undone. Whoever has been taken for one before is not taken for one again.</summary>
    public void FoundToBeTwo(UserId? by, string reason, DateTime now)
    {
        Decide(PossibleMatchStatus.NeverSame, by, reason, now);
        Raise(new PeopleKeptApart(FirstId.Value, SecondId.Value, reason));
    }

    private void RefuseIfDecided()
    {
        Refuse.If(Status == PossibleMatchStatus.Merged, PersonMergeErrors.MergedAlready);
        Refuse.If(Status == PossibleMatchStatus.NeverSame, PersonMergeErrors.DecidedAlready);
    }

    private void Decide(PossibleMatchStatus status, UserId? by, string? reason, DateTime now) =>
        (Status, DecidedById, DecidedUtc, Reason) = (status, by, now, reason);
}
