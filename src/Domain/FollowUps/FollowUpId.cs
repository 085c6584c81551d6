using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct FollowUpId(Guid Value) : IEntityId<FollowUpId>
{
    public static FollowUpId New() => new(Guid.CreateVersion7());

    public static FollowUpId From(Guid value) => new(value);
}
