using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public readonly record struct OnwardReferralId(Guid Value) : IEntityId<OnwardReferralId>
{
    public static OnwardReferralId New() => new(Guid.CreateVersion7());

    public static OnwardReferralId From(Guid value) => new(value);
}

public readonly record struct UnmetNeedId(Guid Value) : IEntityId<UnmetNeedId>
{
    public static UnmetNeedId New() => new(Guid.CreateVersion7());

    public static UnmetNeedId From(Guid value) => new(value);
}
