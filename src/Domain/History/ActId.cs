using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.History;

public readonly record struct ActId(Guid Value) : IEntityId<ActId>
{
    public static ActId New() => new(Guid.CreateVersion7());

    public static ActId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(ActId left, ActId right) => left.Value < right.Value;

    public static bool operator >(ActId left, ActId right) => left.Value > right.Value;
}
