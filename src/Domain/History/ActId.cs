using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.History;

public readonly record struct ActId(Guid Value) : IEntityId<ActId>
{
    public static ActId New() => new(Guid.CreateVersion7());

    public static ActId From(Guid value) => new(value);
}
