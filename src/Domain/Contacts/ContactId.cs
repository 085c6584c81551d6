using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Contacts;

public readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId New() => new(Guid.CreateVersion7());

    public static ContactId From(Guid value) => new(value);
}
