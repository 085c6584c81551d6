namespace CaseManagement.Domain.Common;

/// <summary>An id that cannot be mistaken for another kind's. Values are UUIDs of version 7, made in the domain.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
