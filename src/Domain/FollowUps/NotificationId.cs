using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct NotificationId(Guid Value) : IEntityId<NotificationId>
{
    public static NotificationId New() => new(Guid.CreateVersion7());

    public static NotificationId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(NotificationId left, NotificationId right) => left.Value < right.Value;

    public static bool operator >(NotificationId left, NotificationId right) => left.Value > right.Value;
}
