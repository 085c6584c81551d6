using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

public readonly record struct TeamId(Guid Value) : IEntityId<TeamId>
{
    public static TeamId New() => new(Guid.CreateVersion7());

    public static TeamId From(Guid value) => new(value);
}
