using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct CalendarFeedId(Guid Value) : IEntityId<CalendarFeedId>
{
    public static CalendarFeedId New() => new(Guid.CreateVersion7());

    public static CalendarFeedId From(Guid value) => new(value);
}
