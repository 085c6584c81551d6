using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Contacts;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId New() => new(Guid.CreateVersion7());

    public static ContactId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(ContactId left, ContactId right) => left.Value < right.Value;

    public static bool operator >(ContactId left, ContactId right) => left.Value > right.Value;
}
