using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct StockEntryId(Guid Value) : IEntityId<StockEntryId>
{
    public static StockEntryId New() => new(Guid.CreateVersion7());

    public static StockEntryId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(StockEntryId left, StockEntryId right) => left.Value < right.Value;

    public static bool operator >(StockEntryId left, StockEntryId right) => left.Value > right.Value;
}
