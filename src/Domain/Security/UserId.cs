using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Security;

public readonly record struct UserId(Guid Value) : IEntityId<UserId>
{
    public static UserId New() => new(Guid.CreateVersion7());

    public static UserId From(Guid value) => new(value);
}
