using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
