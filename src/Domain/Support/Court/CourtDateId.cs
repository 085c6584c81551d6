using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support.Court;

public readonly record struct CourtDateId(Guid Value) : IEntityId<CourtDateId>
{
    public static CourtDateId New() => new(Guid.CreateVersion7());

    public static CourtDateId From(Guid value) => new(value);
}
