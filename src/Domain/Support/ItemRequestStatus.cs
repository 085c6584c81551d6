namespace CaseManagement.Domain.Support;

public enum ItemRequestStatus
{
    Requested,
    Approved,
    Declined,
    Cancelled,
    Issued,

    /// <summary>Issued, and the time of delivery or fitting is agreed.</summary>
    Arranged,
    InPlace,

    /// <summary>The person did not want it in the end.</summary>
    Refused,
}

/// <summary>The whole state machine of a requested item. A move that is not written here is refused.</summary>
public static class ItemRequestLifecycle
{
    private static readonly Dictionary<ItemRequestStatus, ItemRequestStatus[]> Moves = new()
    {
        [ItemRequestStatus.Requested] = [ItemRequestStatus.Approved, ItemRequestStatus.Declined, ItemRequestStatus.Cancelled],
        [ItemRequestStatus.Approved] = [ItemRequestStatus.Issued, ItemRequestStatus.Cancelled],
        [ItemRequestStatus.Issued] = [ItemRequestStatus.Arranged, ItemRequestStatus.InPlace, ItemRequestStatus.Refused],
        [ItemRequestStatus.Arranged] = [ItemRequestStatus.Arranged, ItemRequestStatus.InPlace, ItemRequestStatus.Refused],
        [ItemRequestStatus.Declined] = [],
        [ItemRequestStatus.Cancelled] = [],
        [ItemRequestStatus.InPlace] = [],
        [ItemRequestStatus.Refused] = [],
    };

    public static bool Allows(ItemRequestStatus from, ItemRequestStatus to) => Moves[from].Contains(to);
}
