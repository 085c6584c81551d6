using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct NotificationId(Guid Value) : IEntityId<NotificationId>
{
    public static NotificationId New() => new(Guid.CreateVersion7());

    public static NotificationId From(Guid value) => new(value);
}
