using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Marac;

public readonly record struct MaracReferralId(Guid Value) : IEntityId<MaracReferralId>
{
    public static MaracReferralId New() => new(Guid.CreateVersion7());

    public static MaracReferralId From(Guid value) => new(value);
}
