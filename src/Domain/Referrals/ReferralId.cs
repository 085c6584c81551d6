using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public readonly record struct ReferralId(Guid Value) : IEntityId<ReferralId>
{
    public static ReferralId New() => new(Guid.CreateVersion7());

    public static ReferralId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(ReferralId left, ReferralId right) => left.Value < right.Value;

    public static bool operator >(ReferralId left, ReferralId right) => left.Value > right.Value;
}
