using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ReferenceData;

public readonly record struct ContractId(Guid Value) : IEntityId<ContractId>
{
    public static ContractId New() => new(Guid.CreateVersion7());

    public static ContractId From(Guid value) => new(value);
}
