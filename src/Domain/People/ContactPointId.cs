using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public readonly record struct ContactPointId(Guid Value) : IEntityId<ContactPointId>
{
    public static ContactPointId New() => new(Guid.CreateVersion7());

    public static ContactPointId From(Guid value) => new(value);
}
