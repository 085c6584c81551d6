using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

/// <summary>Everybody knows the demo passwords and keys: a database that holds one may be used in Development alone.</summary>
public sealed class DemoGuard(CaseDbContext db)
{
    private static readonly IReadOnlyList<string> Hashes = [.. DemoAccounts.Keys.Select(k => ApiKey.HashOf(k.Plain))];

    private static readonly string Domain = DemoAccounts.EmailDomain.ToUpperInvariant();

    /// <exception cref="StartRefusedException">When there are demo users or demo keys.</exception>
    public async Task RefuseDemoAccounts(CancellationToken ct)
    {
        var users = await db.Users.CountAsync(u => u.NormalizedEmail!.EndsWith(Domain), ct);
        var keys = await db.ApiKeys.CountAsync(k => Hashes.Contains(k.Hash), ct);
        if (users + keys > 0)
        {
            throw new StartRefusedException(
                $"The database holds {users} demo users and {keys} demo keys, whose passwords everybody knows. " +
                "It may be used in the environment Development only. Set ConnectionStrings:Default to another database, " +
                "or ASPNETCORE_ENVIRONMENT to Development.");
        }
    }
}

/// <summary>The service must not start like this; the message is for the operator.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
