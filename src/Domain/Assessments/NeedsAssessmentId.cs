using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments;

public readonly record struct NeedsAssessmentId(Guid Value) : IEntityId<NeedsAssessmentId>
{
    public static NeedsAssessmentId New() => new(Guid.CreateVersion7());

    public static NeedsAssessmentId From(Guid value) => new(value);
}
