using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support.Rights;

public readonly record struct VictimsRightsId(Guid Value) : IEntityId<VictimsRightsId>
{
    public static VictimsRightsId New() => new(Guid.CreateVersion7());

    public static VictimsRightsId From(Guid value) => new(value);
}
