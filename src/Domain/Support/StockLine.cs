using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

/// <summary>How many of one item lie at one base. It never goes below zero, and each change of it leaves an entry.</summary>
public sealed class StockLine : AggregateRoot
{
    public const int MostAtOnce = 10_000;
    public const int CodeMaxLength = 20;

    private StockLine()
    {
    } // EF Core

    public StockLineId Id { get; private set; }

    public string ItemCode { get; private set; } = "";

    public string BaseCode { get; private set; } = "";

    public int OnHand { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static StockLine Begin(string itemCode, string baseCode) =>
        new() { Id = StockLineId.New(), ItemCode = itemCode, BaseCode = baseCode };

    public StockEntry Receive(int quantity, StockEntryOrigin origin) => Put(quantity, StockMovement.Received, origin);

    public StockEntry Return(int quantity, StockEntryOrigin origin) => Put(quantity, StockMovement.Returned, origin);

    public StockEntry Issue(int quantity, StockEntryOrigin origin) => Take(quantity, StockMovement.Issued, origin);

    /// <summary>Somebody counted what lies there. What was thought before gives way to it.</summary>
    public StockEntry Count(int counted, StockEntryOrigin origin)
    {
        Refuse.If(counted is < 0 or > MostAtOnce, StockErrors.Quantity);
        return Enter(counted - OnHand, StockMovement.Counted, origin);
    }

    /// <summary>From here to another base: an entry at each.</summary>
    public IReadOnlyList<StockEntry> MoveTo(StockLine other, int quantity, StockEntryOrigin origin)
    {
        Refuse.If(other.BaseCode == BaseCode, StockErrors.SameBase);
        return [Take(quantity, StockMovement.MovedOut, origin), other.Put(quantity, StockMovement.MovedIn, origin)];
    }

    private StockEntry Put(int quantity, StockMovement movement, StockEntryOrigin origin)
    {
        Refuse.If(quantity is < 1 or > MostAtOnce, StockErrors.Quantity);
        return Enter(quantity, movement, origin);
    }

    private StockEntry Take(int quantity, StockMovement movement, StockEntryOrigin origin)
    {
        Refuse.If(quantity is < 1 or > MostAtOnce, StockErrors.Quantity);
        Refuse.If(quantity > OnHand, StockErrors.TooFew);
        return Enter(-quantity, movement, origin);
    }

    private StockEntry Enter(int change, StockMovement movement, StockEntryOrigin origin)
    {
        OnHand += change;
        Raise(new StockMoved(ItemCode, BaseCode, movement, change, OnHand));
        return new StockEntry(this, movement, change, origin);
    }
}

public enum StockMovement
{
    Received,
    Issued,
    Returned,
    Counted,
    MovedOut,
    MovedIn,
}

/// <summary>Who moved stock, when, and for which request or why.</summary>
public sealed record StockEntryOrigin(UserId ByUserId, DateTime AtUtc, ItemRequestId? RequestId = null, string? Note = null);

/// <summary>One movement of stock. None is ever changed.</summary>
public sealed class StockEntry
{
    public const int NoteMaxLength = 300;

    private StockEntry()
    {
    } // EF Core

    internal StockEntry(StockLine line, StockMovement movement, int change, StockEntryOrigin origin)
    {
        Id = StockEntryId.New();
        (StockLineId, Movement, Change, OnHand) = (line.Id, movement, change, line.OnHand);
        (ByUserId, AtUtc, RequestId, Note) = (origin.ByUserId, origin.AtUtc, origin.RequestId, origin.Note);
    }

    public StockEntryId Id { get; private set; }

    public StockLineId StockLineId { get; private set; }

    public StockMovement Movement { get; private set; }

    public int Change { get; private set; }

    /// <summary>How many there were after it.</summary>
    public int OnHand { get; private set; }

    public DateTime AtUtc { get; private set; }

    public UserId ByUserId { get; private set; }

    public ItemRequestId? RequestId { get; private set; }

    public string? Note { get; private set; }
}
