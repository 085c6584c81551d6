using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public readonly record struct CaseId(Guid Value) : IEntityId<CaseId>
{
    public static CaseId New() => new(Guid.CreateVersion7());

    public static CaseId From(Guid value) => new(value);
}
