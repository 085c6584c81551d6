using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct GoalActionId(Guid Value) : IEntityId<GoalActionId>
{
    public static GoalActionId New() => new(Guid.CreateVersion7());

    public static GoalActionId From(Guid value) => new(value);
}
