namespace CaseManagement.Domain.Cases;

public enum CaseStatus
{
    Open,
    Active,
    Review,
    Paused,
    ClosurePending,
    Closed,
    Restricted,
}

/// <summary>The whole state machine of a case. A move that is not written here is refused.</summary>
public static class CaseLifecycle
{
    private static readonly Dictionary<CaseStatus, CaseStatus[]> Moves = new()
    {
        [CaseStatus.Open] = [CaseStatus.Active, CaseStatus.Paused, CaseStatus.ClosurePending, CaseStatus.Closed, CaseStatus.Restricted],
        [CaseStatus.Active] = [CaseStatus.Review, CaseStatus.Paused, CaseStatus.ClosurePending, CaseStatus.Closed, CaseStatus.Restricted],
        [CaseStatus.Review] = [CaseStatus.Active, CaseStatus.Paused, CaseStatus.ClosurePending, CaseStatus.Closed, CaseStatus.Restricted],
        [CaseStatus.Paused] = [CaseStatus.Open, CaseStatus.Active, CaseStatus.Review, CaseStatus.Restricted],
        [CaseStatus.ClosurePending] = [CaseStatus.Closed, CaseStatus.Active, CaseStatus.Restricted],
        [CaseStatus.Closed] = [CaseStatus.Active, CaseStatus.Restricted],
        [CaseStatus.Restricted] =
        [
            CaseStatus.Open, CaseStatus.Active, CaseStatus.Review, CaseStatus.Paused, CaseStatus.ClosurePending, CaseStatus.Closed,
        ],
    };

    public static bool Allows(CaseStatus from, CaseStatus to) => Moves[from].Contains(to);

    /// <summary>Whether support is being given, so that the case counts as open in the caseload.</summary>
    public static bool IsOpen(CaseStatus status) => status is not CaseStatus.Closed;
}
