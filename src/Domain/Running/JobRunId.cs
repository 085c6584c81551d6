using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Running;

public readonly record struct JobRunId(Guid Value) : IEntityId<JobRunId>
{
    public static JobRunId New() => new(Guid.CreateVersion7());

    public static JobRunId From(Guid value) => new(value);
}
