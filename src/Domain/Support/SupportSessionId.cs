using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct SupportSessionId(Guid Value) : IEntityId<SupportSessionId>
{
    public static SupportSessionId New() => new(Guid.CreateVersion7());

    public static SupportSessionId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(SupportSessionId left, SupportSessionId right) => left.Value < right.Value;

    public static bool operator >(SupportSessionId left, SupportSessionId right) => left.Value > right.Value;
}
