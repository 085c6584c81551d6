using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Complaints;

public readonly record struct ComplaintId(Guid Value) : IEntityId<ComplaintId>
{
    public static ComplaintId New() => new(Guid.CreateVersion7());

    public static ComplaintId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(ComplaintId left, ComplaintId right) => left.Value < right.Value;

    public static bool operator >(ComplaintId left, ComplaintId right) => left.Value > right.Value;
}
