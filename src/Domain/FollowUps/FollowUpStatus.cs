namespace CaseManagement.Domain.FollowUps;

public enum FollowUpStatus
{
    Planned,
    Due,
    Escalated,
    Done,
    Cancelled,
    Missed,
}

/// <summary>The whole state machine of a follow-up. A move that is not written here is refused.</summary>
public static class FollowUpLifecycle
{
    private static readonly Dictionary<FollowUpStatus, FollowUpStatus[]> Moves = new()
    {
        [FollowUpStatus.Planned] = [FollowUpStatus.Due, FollowUpStatus.Done, FollowUpStatus.Cancelled],
        [FollowUpStatus.Due] =
            [FollowUpStatus.Escalated, FollowUpStatus.Done, FollowUpStatus.Cancelled, FollowUpStatus.Missed, FollowUpStatus.Planned],
        [FollowUpStatus.Escalated] = [FollowUpStatus.Done, FollowUpStatus.Cancelled, FollowUpStatus.Missed],
        [FollowUpStatus.Done] = [],
        [FollowUpStatus.Cancelled] = [],
        [FollowUpStatus.Missed] = [],
    };

    public static bool Allows(FollowUpStatus from, FollowUpStatus to) => Moves[from].Contains(to);

    public static bool IsOpen(FollowUpStatus status) => status is FollowUpStatus.Planned or FollowUpStatus.Due or FollowUpStatus.Escalated;
}
