namespace CaseManagement.Domain.People;

public enum PointSharing
{
    /// <summary>Nobody else comes near it.</summary>
    Own,

    /// <summary>Others answer, read or open it too.</summary>
    Shared,

    /// <summary>Somebody watches what comes and goes.</summary>
    Monitored,
}

/// <summary>With what care a contact point is used, and until when what is known of it counts. Null is "not known".</summary>
/// <param name="WithholdNumber">Whether our number must not be shown; false where it must be.</param>
/// <param name="ReviewBy">The last day on which what was called safe counts as safe.</param>
public sealed record ContactPointUse(bool? NeutralEnvelope, bool? WithholdNumber, PointSharing? Sharing, string? WhoMayAnswer, DateOnly? ReviewBy)
{
    public const int WhoMayAnswerMaxLength = 200;

    public static readonly ContactPointUse NotKnown = new(null, null, null, null, null);

    public bool IsOverdueOn(DateOnly day) => ReviewBy < day;

    /// <summary>The more careful of two answers each. Showing our number where the other says to withhold it is not.</summary>
    public ContactPointUse StricterWith(ContactPointUse other) => new(
        Careful(NeutralEnvelope, other.NeutralEnvelope),
        Careful(WithholdNumber, other.WithholdNumber),
        Sharing is null || other.Sharing > Sharing ? other.Sharing : Sharing,
        WhoMayAnswer == other.WhoMayAnswer ? WhoMayAnswer : null,
        ReviewBy is null || other.ReviewBy < ReviewBy ? other.ReviewBy : ReviewBy);

    private static bool? Careful(bool? mine, bool? theirs) => mine == true || theirs == true ? true : mine ?? theirs;
}
