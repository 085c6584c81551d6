using System.Collections.Concurrent;
using System.Reflection;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>Turns an event into an act at the end of its aggregate's chain, with what is personal in the erasable payload.</summary>
internal sealed class ActWriter(CaseDbContext db, ICurrentUser user, TimeProvider clock)
{
    private static readonly ConcurrentDictionary<Type, EventMembers> Members = new();

    private const int Many = 10;

    private readonly Dictionary<Guid, (int Sequence, string Digest)> _ends = [];

    public async Task Write(AggregateRoot aggregate, DomainEvent happened, CancellationToken ct)
    {
        var entry = EntryOf(aggregate, happened, user.Actor, clock.GetUtcNow().UtcDateTime);
        var (sequence, digest) = await End(aggregate, ct);
        var act = Act.Write(entry, sequence + 1, digest);
        _ends[aggregate.AggregateId] = (act.Sequence, act.Digest);
        db.Acts.Add(act);
    }

    /// <summary>Asks once where the chains of many aggregates end; for few it does not pay.</summary>
    public async Task LookUp(IReadOnlyCollection<AggregateRoot> aggregates, CancellationToken ct)
    {
        if (aggregates.Count < Many)
        {
            return;
        }

        var ids = aggregates.Select(a => a.AggregateId).Where(id => !_ends.ContainsKey(id)).Distinct().ToList();
        var last = db.Acts.Where(a => ids.Contains(a.AggregateId)).GroupBy(a => a.AggregateId)
            .Select(chain => new { AggregateId = chain.Key, Sequence = chain.Max(a => a.Sequence) });
        var ends = await db.Acts.AsNoTracking().Join(last, a => new { a.AggregateId, a.Sequence }, end => end, (a, _) => new { a.AggregateId, a.Sequence, a.Digest })
            .ToDictionaryAsync(a => a.AggregateId, ct);
        foreach (var id in ids)
        {
            _ends[id] = ends.TryGetValue(id, out var end) ? (end.Sequence, end.Digest) : (0, "");
        }
    }

    internal static ActEntry EntryOf(AggregateRoot aggregate, DomainEvent happened, string actor, DateTime now)
    {
        var members = Members.GetOrAdd(happened.GetType(), EventMembers.Of);
        var payload = Of(members.Personal, happened);
        return new ActEntry(
            aggregate.GetType().Name,
            aggregate.AggregateId,
            happened.GetType().Name,
            happened.HappenedUtc ?? now,
            now,
            actor,
            aggregate.TimelineCaseId,
            Json.WriteMembers(Of(members.Facts, happened)),
            payload.Values.Any(v => v is not null) ? Json.WriteMembers(payload) : null,
            members.Code?.GetValue(happened)?.ToString(),
            members.IsCounted ? (Guid?)members.Subject?.GetValue(happened) ?? aggregate.AggregateId : null);
    }

    /// <summary>What was written is undone, or somebody else may have written since: the ends of the chains are asked for again.</summary>
    public void Forget() => _ends.Clear();

    private async Task<(int Sequence, string Digest)> End(AggregateRoot aggregate, CancellationToken ct)
    {
        if (_ends.TryGetValue(aggregate.AggregateId, out var end))
        {
            return end;
        }

        if (!aggregate.SharesChain && db.Entry(aggregate).State == EntityState.Added)
        {
            return (0, "");
        }

        var last = await db.Acts.AsNoTracking()
            .Where(a => a.AggregateId == aggregate.AggregateId)
            .OrderByDescending(a => a.Sequence)
            .Select(a => new { a.Sequence, a.Digest })
            .FirstOrDefaultAsync(ct);
        return (last?.Sequence ?? 0, last?.Digest ?? "");
    }

    private static Dictionary<string, object?> Of(PropertyInfo[] members, DomainEvent happened) =>
        members.ToDictionary(m => char.ToLowerInvariant(m.Name[0]) + m.Name[1..], m => m.GetValue(happened));

    private sealed record EventMembers(PropertyInfo[] Facts, PropertyInfo[] Personal, bool IsCounted, PropertyInfo? Code, PropertyInfo? Subject)
    {
        public static EventMembers Of(Type type)
        {
            var all = type.GetProperties().Where(p => p.Name != nameof(DomainEvent.HappenedUtc)).ToArray();
            var code = all.SingleOrDefault(p => p.IsDefined(typeof(CountedAttribute)));
            return new EventMembers(
                [.. all.Where(p => !p.IsDefined(typeof(PersonalAttribute)))],
                [.. all.Where(p => p.IsDefined(typeof(PersonalAttribute)))],
                code is not null || type.IsDefined(typeof(CountedAttribute)),
                code,
                all.SingleOrDefault(p => p.IsDefined(typeof(CountedOnceForAttribute))));
        }
    }
}
