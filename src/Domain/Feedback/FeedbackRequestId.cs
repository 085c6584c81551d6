using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Feedback;

public readonly record struct FeedbackRequestId(Guid Value) : IEntityId<FeedbackRequestId>
{
    public static FeedbackRequestId New() => new(Guid.CreateVersion7());

    public static FeedbackRequestId From(Guid value) => new(value);
}
