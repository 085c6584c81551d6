using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments;

public readonly record struct RiskAssessmentId(Guid Value) : IEntityId<RiskAssessmentId>
{
    public static RiskAssessmentId New() => new(Guid.CreateVersion7());

    public static RiskAssessmentId From(Guid value) => new(value);
}
