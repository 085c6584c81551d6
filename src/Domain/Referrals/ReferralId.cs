using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public readonly record struct ReferralId(Guid Value) : IEntityId<ReferralId>
{
    public static ReferralId New() => new(Guid.CreateVersion7());

    public static ReferralId From(Guid value) => new(value);
}
