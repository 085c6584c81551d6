using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

/// <summary>
/// Is a session or a key still good? Asked with every request, so that whoever is disabled or loses a role is out at
/// once; hence the compiled queries.
/// </summary>
public sealed class CredentialChecks(CaseDbContext db)
{
    private static readonly Func<CaseDbContext, Guid, string?, Task<bool>> StampIsCurrent = EF.CompileAsyncQuery(
        (CaseDbContext db, Guid id, string? stamp) => db.Users.Any(u => u.Id == id && u.SecurityStamp == stamp && u.DisabledUtc == null));

    private static readonly Func<CaseDbContext, string, Task<ApiKey?>> KeyByHash = EF.CompileAsyncQuery(
        (CaseDbContext db, string hash) => db.ApiKeys.AsNoTracking().SingleOrDefault(k => k.Hash == hash));

    public Task<bool> IsSessionGood(Guid userId, string? securityStamp) => StampIsCurrent(db, userId, securityStamp);

    public Task<ApiKey?> FindKey(string plainKey) => KeyByHash(db, ApiKey.HashOf(plainKey));
}
