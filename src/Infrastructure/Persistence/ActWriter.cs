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
    private static readonly ConcurrentDictionary<Type, (PropertyInfo[] Facts, PropertyInfo[] Personal)> Members = new();

    private readonly Dictionary<Guid, (int Sequence, string Digest)> _ends = [];

    public async Task Write(AggregateRoot aggregate, DomainEvent happened, CancellationToken ct)
    {
        var (facts, personal) = Members.GetOrAdd(happened.GetType(), Split);
        var payload = Of(personal, happened);
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new ActEntry(
            aggregate.GetType().Name,
            aggregate.AggregateId,
            happened.GetType().Name,
            happened.HappenedUtc ?? now,
            now,
            user.Actor,
            aggregate.TimelineCaseId,
            Json.WriteMembers(Of(facts, happened)),
            payload.Values.Any(v => v is not null) ? Json.WriteMembers(payload) : null);

        var (sequence, digest) = await End(aggregate, ct);
        var act = Act.Write(entry, sequence + 1, digest);
        _ends[aggregate.AggregateId] = (act.Sequence, act.Digest);
        db.Acts.Add(act);
    }

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

    private static (PropertyInfo[] Facts, PropertyInfo[] Personal) Split(Type type)
    {
        var all = type.GetProperties().Where(p => p.Name != nameof(DomainEvent.HappenedUtc)).ToLookup(p => p.IsDefined(typeof(PersonalAttribute)));
        return ([.. all[false]], [.. all[true]]);
    }

    private static Dictionary<string, object?> Of(PropertyInfo[] members, DomainEvent happened) =>
        members.ToDictionary(m => char.ToLowerInvariant(m.Name[0]) + m.Name[1..], m => m.GetValue(happened));
}
