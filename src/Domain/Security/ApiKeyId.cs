using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Security;

public readonly record struct ApiKeyId(Guid Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId New() => new(Guid.CreateVersion7());

    public static ApiKeyId From(Guid value) => new(value);
}
