using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Volunteers;

public readonly record struct HoursEntryId(Guid Value) : IEntityId<HoursEntryId>
{
    public static HoursEntryId New() => new(Guid.CreateVersion7());

    public static HoursEntryId From(Guid value) => new(value);
}
