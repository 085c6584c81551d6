using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ServiceLevels;

public readonly record struct ServiceClockId(Guid Value) : IEntityId<ServiceClockId>
{
    public static ServiceClockId New() => new(Guid.CreateVersion7());

    public static ServiceClockId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(ServiceClockId left, ServiceClockId right) => left.Value < right.Value;

    public static bool operator >(ServiceClockId left, ServiceClockId right) => left.Value > right.Value;
}
