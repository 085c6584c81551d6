using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

public readonly record struct FollowUpId(Guid Value) : IEntityId<FollowUpId>
{
    public static FollowUpId New() => new(Guid.CreateVersion7());

    public static FollowUpId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(FollowUpId left, FollowUpId right) => left.Value < right.Value;

    public static bool operator >(FollowUpId left, FollowUpId right) => left.Value > right.Value;
}
