using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public readonly record struct SavedFilterId(Guid Value) : IEntityId<SavedFilterId>
{
    public static SavedFilterId New() => new(Guid.CreateVersion7());

    public static SavedFilterId From(Guid value) => new(value);
}
