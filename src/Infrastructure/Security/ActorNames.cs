using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

internal sealed class ActorNames(CaseDbContext db) : IActorNames
{
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> actors, CancellationToken ct)
    {
        var names = new Dictionary<string, string> { ["system"] = "The service" };
        var users = Ids(actors, "user:");
        if (users.Count > 0)
        {
            foreach (var user in await db.Users.Where(u => users.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct))
            {
                names[$"user:{user.Id}"] = user.DisplayName;
            }
        }

        var keys = Ids(actors, "key:").ConvertAll(ApiKeyId.From);
        if (keys.Count > 0)
        {
            foreach (var key in await db.ApiKeys.AsNoTracking().Where(k => keys.Contains(k.Id)).Select(k => new { k.Id, k.Owner }).ToListAsync(ct))
            {
                names[$"key:{key.Id.Value}"] = key.Owner;
            }
        }

        return names;
    }

    private static List<Guid> Ids(IReadOnlyCollection<string> actors, string prefix) =>
        [.. actors.Where(a => a.StartsWith(prefix, StringComparison.Ordinal)).Distinct().Select(a => Guid.Parse(a[prefix.Length..]))];
}
