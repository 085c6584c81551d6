using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public readonly record struct AcquaintanceId(Guid Value) : IEntityId<AcquaintanceId>
{
    public static AcquaintanceId New() => new(Guid.CreateVersion7());

    public static AcquaintanceId From(Guid value) => new(value);
}
