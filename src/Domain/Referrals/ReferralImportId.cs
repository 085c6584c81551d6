using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public readonly record struct ReferralImportId(Guid Value) : IEntityId<ReferralImportId>
{
    public static ReferralImportId New() => new(Guid.CreateVersion7());

    public static ReferralImportId From(Guid value) => new(value);
}
