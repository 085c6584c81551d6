using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Supervision;

public readonly record struct FileReviewId(Guid Value) : IEntityId<FileReviewId>
{
    public static FileReviewId New() => new(Guid.CreateVersion7());

    public static FileReviewId From(Guid value) => new(value);
}
