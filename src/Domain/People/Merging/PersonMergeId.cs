using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People.Merging;

public readonly record struct PersonMergeId(Guid Value) : IEntityId<PersonMergeId>
{
    public static PersonMergeId New() => new(Guid.CreateVersion7());

    public static PersonMergeId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(PersonMergeId left, PersonMergeId right) => left.Value < right.Value;

    public static bool operator >(PersonMergeId left, PersonMergeId right) => left.Value > right.Value;
}
