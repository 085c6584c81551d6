using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People.Merging;

public readonly record struct PersonMergeId(Guid Value) : IEntityId<PersonMergeId>
{
    public static PersonMergeId New() => new(Guid.CreateVersion7());

    public static PersonMergeId From(Guid value) => new(value);
}
