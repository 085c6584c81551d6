using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

public readonly record struct CaseTransferId(Guid Value) : IEntityId<CaseTransferId>
{
    public static CaseTransferId New() => new(Guid.CreateVersion7());

    public static CaseTransferId From(Guid value) => new(value);
}
