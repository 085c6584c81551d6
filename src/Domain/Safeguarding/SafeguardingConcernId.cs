using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Safeguarding;

public readonly record struct SafeguardingConcernId(Guid Value) : IEntityId<SafeguardingConcernId>
{
    public static SafeguardingConcernId New() => new(Guid.CreateVersion7());

    public static SafeguardingConcernId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(SafeguardingConcernId left, SafeguardingConcernId right) => left.Value < right.Value;

    public static bool operator >(SafeguardingConcernId left, SafeguardingConcernId right) => left.Value > right.Value;
}
