using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public readonly record struct CaseClosureId(Guid Value) : IEntityId<CaseClosureId>
{
    public static CaseClosureId New() => new(Guid.CreateVersion7());

    public static CaseClosureId From(Guid value) => new(value);
}
