using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct GoalId(Guid Value) : IEntityId<GoalId>
{
    public static GoalId New() => new(Guid.CreateVersion7());

    public static GoalId From(Guid value) => new(value);
}
