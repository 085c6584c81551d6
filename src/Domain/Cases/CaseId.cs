using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public readonly record struct CaseId(Guid Value) : IEntityId<CaseId>
{
    public static CaseId New() => new(Guid.CreateVersion7());

    public static CaseId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(CaseId left, CaseId right) => left.Value < right.Value;

    public static bool operator >(CaseId left, CaseId right) => left.Value > right.Value;
}
