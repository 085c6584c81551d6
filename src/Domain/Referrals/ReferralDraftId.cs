using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>Stands in addresses of people without a session, so it is random throughout and says nothing of the time.</summary>
public readonly record struct ReferralDraftId(Guid Value) : IEntityId<ReferralDraftId>
{
    public static ReferralDraftId New() => new(Guid.NewGuid());

    public static ReferralDraftId From(Guid value) => new(value);
}
