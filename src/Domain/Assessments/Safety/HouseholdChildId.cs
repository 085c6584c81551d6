using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Safety;

public readonly record struct HouseholdChildId(Guid Value) : IEntityId<HouseholdChildId>
{
    public static HouseholdChildId New() => new(Guid.CreateVersion7());

    public static HouseholdChildId From(Guid value) => new(value);
}
