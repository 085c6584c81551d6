using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct OutboxMessageId(Guid Value) : IEntityId<OutboxMessageId>
{
    public static OutboxMessageId New() => new(Guid.CreateVersion7());

    public static OutboxMessageId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(OutboxMessageId left, OutboxMessageId right) => left.Value < right.Value;

    public static bool operator >(OutboxMessageId left, OutboxMessageId right) => left.Value > right.Value;
}
