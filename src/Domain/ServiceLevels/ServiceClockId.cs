using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ServiceLevels;

public readonly record struct ServiceClockId(Guid Value) : IEntityId<ServiceClockId>
{
    public static ServiceClockId New() => new(Guid.CreateVersion7());

    public static ServiceClockId From(Guid value) => new(value);
}
