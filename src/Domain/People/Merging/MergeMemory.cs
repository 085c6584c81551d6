using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People.Merging;

/// <summary>What a merge changed, as far as undoing it needs to know.</summary>
public sealed record MergeMemory
{
    public static readonly MergeMemory Nothing = new();

    public PersonDetails? DetailsBefore { get; init; }

    public PersonDetails? DetailsAfter { get; init; }

    public bool SuspendedBefore { get; init; }

    public SafeContactPlan? PlanBefore { get; init; }

    public SafeContactPlan? PlanAfter { get; init; }

    /// <summary>Contact points that the kept person did not have before.</summary>
    public IReadOnlyList<Guid> Adopted { get; init; } = [];

    /// <summary>Contact points that the kept person had, and of whose safety the other record knew more.</summary>
    public IReadOnlyList<ChangedPoint> Changed { get; init; } = [];

    public IReadOnlyList<Guid> Referrals { get; init; } = [];

    public IReadOnlyList<Guid> Cases { get; init; } = [];
}

public sealed record ChangedPoint(Guid Id, PointState Before, PointState After);

/// <summary>All that is known of a contact point's safety, and from whom.</summary>
public sealed record PointState(
    bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, string? Note, bool NeverUse, bool WarnedOfCall,
    bool WarnedOfVoicemail, bool WarnedOfText, bool WarnedOfWriting, bool IsBarred, DateTime? ConfirmedUtc)
{
    /// <summary>Null in what was remembered before it was kept.</summary>
    public ContactPointUse? Use { get; init; }

    public UserId? ConfirmedById { get; init; }

    public DateTime? NotWorkingSinceUtc { get; init; }

    public UserId? NotWorkingById { get; init; }
}
