namespace CaseManagement.Domain.Referrals;

public enum ReferralStatus
{
    Received,
    Triage,
    FirstContact,
    InSupport,
    NeedsCorrection,
    NotProgressed,
    PassedOn,
    Closed,
    Withdrawn,
}

/// <summary>Where a referral waits; kept beside the status so that the inbox is one ordered index scan.</summary>
public enum ReferralQueue
{
    Inbox,
    NeedsCorrection,
    Done,
}

/// <summary>The whole state machine of a referral. A move that is not written here is refused.</summary>
public static class ReferralLifecycle
{
    private static readonly Dictionary<ReferralStatus, ReferralStatus[]> Moves = new()
    {
        [ReferralStatus.Received] = [ReferralStatus.Triage, ReferralStatus.Withdrawn],
        [ReferralStatus.Triage] =
        [
            ReferralStatus.FirstContact, ReferralStatus.InSupport, ReferralStatus.NeedsCorrection, ReferralStatus.NotProgressed,
            ReferralStatus.PassedOn, ReferralStatus.Withdrawn,
        ],
        [ReferralStatus.FirstContact] =
            [ReferralStatus.InSupport, ReferralStatus.Closed, ReferralStatus.NeedsCorrection, ReferralStatus.Withdrawn],
        [ReferralStatus.InSupport] = [ReferralStatus.Closed, ReferralStatus.NeedsCorrection, ReferralStatus.Withdrawn],
        [ReferralStatus.NeedsCorrection] = [ReferralStatus.Triage, ReferralStatus.Closed, ReferralStatus.Withdrawn],
        [ReferralStatus.NotProgressed] = [ReferralStatus.Triage, ReferralStatus.Withdrawn],
        [ReferralStatus.PassedOn] = [ReferralStatus.Triage, ReferralStatus.Withdrawn],
        [ReferralStatus.Closed] = [ReferralStatus.Withdrawn],
        [ReferralStatus.Withdrawn] = [ReferralStatus.Triage],
    };

    public static bool Allows(ReferralStatus from, ReferralStatus to) => Moves[from].Contains(to);

    public static ReferralQueue QueueOf(ReferralStatus status) => status switch
    {
        ReferralStatus.Received or ReferralStatus.Triage or ReferralStatus.FirstContact => ReferralQueue.Inbox,
        ReferralStatus.NeedsCorrection => ReferralQueue.NeedsCorrection,
        _ => ReferralQueue.Done,
    };

    public static ReferralStatus StatusIn(TriageLane lane) => lane switch
    {
        TriageLane.NeedsCorrection => ReferralStatus.NeedsCorrection,
        TriageLane.NotProgressed => ReferralStatus.NotProgressed,
        TriageLane.PassedOn => ReferralStatus.PassedOn,
        _ => ReferralStatus.Triage,
    };

    /// <summary>What a force is told. Whether somebody took up support is not the sender's business.</summary>
    public static string ToldToForce(ReferralStatus status) => status switch
    {
        ReferralStatus.Received or ReferralStatus.Triage => "triage",
        ReferralStatus.FirstContact or ReferralStatus.InSupport => "in_progress",
        ReferralStatus.NeedsCorrection => "needs_correction",
        ReferralStatus.NotProgressed => "not_progressed",
        ReferralStatus.PassedOn => "passed_on",
        ReferralStatus.Closed => "closed",
        _ => "withdrawn",
    };
}
