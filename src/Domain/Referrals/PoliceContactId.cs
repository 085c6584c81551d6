using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public readonly record struct PoliceContactId(Guid Value) : IEntityId<PoliceContactId>
{
    public static PoliceContactId New() => new(Guid.CreateVersion7());

    public static PoliceContactId From(Guid value) => new(value);
}
