using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Consents;

public readonly record struct ConsentEntryId(Guid Value) : IEntityId<ConsentEntryId>
{
    public static ConsentEntryId New() => new(Guid.CreateVersion7());

    public static ConsentEntryId From(Guid value) => new(value);
}
