using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common.Security;

internal static class Authors
{
    /// <summary>Under whose id a record is filed. A machine's key files under its own; the act says which of both it was.</summary>
    public static UserId Author(this ICurrentUser user) =>
        user.UserId ?? (user.KeyId is { } key ? UserId.From(key.Value) : throw new ForbiddenException());
}
