using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct ItemRequestId(Guid Value) : IEntityId<ItemRequestId>
{
    public static ItemRequestId New() => new(Guid.CreateVersion7());

    public static ItemRequestId From(Guid value) => new(value);
}
