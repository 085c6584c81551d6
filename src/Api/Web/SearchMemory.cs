using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace CaseManagement.Api.Web;

/// <summary>
/// What somebody searched for, for a short while, under a number that says nothing. A name in an address would lie in
/// browser histories, proxies and logs for years; a page that only a POST can make could not be reloaded or returned to
/// from a case. It lives in this process alone: after a restart, or at another instance, one searches again.
/// </summary>
public sealed class SearchMemory(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <param name="actor">Whose it is.</param>
    /// <param name="text">What was searched for.</param>
    /// <param name="kept">Where somebody works on with it for longer than half an hour.</param>
    public string Keep(string actor, string text, TimeSpan? kept = null)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        cache.Set(Key(actor, id), text, kept ?? Kept);
        return id;
    }

    /// <summary>Null when it is too old, or somebody else's.</summary>
    public string? Find(string actor, string? id) => id is null ? null : cache.Get<string>(Key(actor, id));

    private static string Key(string actor, string id) => $"search:{actor}:{id}";
}
