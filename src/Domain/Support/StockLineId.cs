using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct StockLineId(Guid Value) : IEntityId<StockLineId>
{
    public static StockLineId New() => new(Guid.CreateVersion7());

    public static StockLineId From(Guid value) => new(value);
}
