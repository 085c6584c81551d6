using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct OutboxMessageId(Guid Value) : IEntityId<OutboxMessageId>
{
    public static OutboxMessageId New() => new(Guid.CreateVersion7());

    public static OutboxMessageId From(Guid value) => new(value);
}
