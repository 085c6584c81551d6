namespace CaseManagement.Domain.Support;

public enum OnwardReferralStatus
{
    /// <summary>Written, and not told to the service yet.</summary>
    Prepared,
    Sent,

    /// <summary>It is known what came of it.</summary>
    Ended,

    /// <summary>The consent on which it rests ended.</summary>
    Stopped,
    Cancelled,
}

public enum OnwardOutcome
{
    /// <summary>The service reached the person.</summary>
    Reached,

    /// <summary>The service took the person on.</summary>
    Accepted,

    /// <summary>The person is on a waiting list.</summary>
    Waiting,
    NoCapacity,
    NotEligible,

    /// <summary>The person does not want it any more.</summary>
    ChangedMind,
}

/// <summary>How the service was told.</summary>
public enum OnwardWay
{
    /// <summary>By this service's own mail, which asks the service to call and names nobody.</summary>
    Mail,

    /// <summary>The worker told them, by phone or over the service's own secure way.</summary>
    ByWorker,
}

/// <summary>The whole state machine of an onward referral. A move that is not written here is refused.</summary>
public static class OnwardReferralLifecycle
{
    private static readonly Dictionary<OnwardReferralStatus, OnwardReferralStatus[]> Moves = new()
    {
        [OnwardReferralStatus.Prepared] = [OnwardReferralStatus.Sent, OnwardReferralStatus.Cancelled, OnwardReferralStatus.Stopped],
        [OnwardReferralStatus.Sent] = [OnwardReferralStatus.Sent, OnwardReferralStatus.Ended, OnwardReferralStatus.Stopped],
        [OnwardReferralStatus.Ended] = [],
        [OnwardReferralStatus.Stopped] = [],
        [OnwardReferralStatus.Cancelled] = [],
    };

    public static readonly IReadOnlyList<OnwardReferralStatus> Open = [OnwardReferralStatus.Prepared, OnwardReferralStatus.Sent];

    public static bool Allows(OnwardReferralStatus from, OnwardReferralStatus to) => Moves[from].Contains(to);

    /// <summary>Whether it goes on after this outcome, and is asked after again.</summary>
    public static bool GoesOn(OnwardOutcome outcome) => outcome is OnwardOutcome.Reached or OnwardOutcome.Waiting;

    /// <summary>Whether the person is left without what they need.</summary>
    public static bool LeavesNeedUnmet(OnwardOutcome outcome) => outcome is OnwardOutcome.NoCapacity or OnwardOutcome.NotEligible;
}
