using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Volunteers;

public readonly record struct CaseLoanId(Guid Value) : IEntityId<CaseLoanId>
{
    public static CaseLoanId New() => new(Guid.CreateVersion7());

    public static CaseLoanId From(Guid value) => new(value);
}
