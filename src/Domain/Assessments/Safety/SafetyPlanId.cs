using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Safety;

public readonly record struct SafetyPlanId(Guid Value) : IEntityId<SafetyPlanId>
{
    public static SafetyPlanId New() => new(Guid.CreateVersion7());

    public static SafetyPlanId From(Guid value) => new(value);
}
