using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Matching;

/// <summary>
/// The few people who share a key with a record, the rarest keys first. Who shares only one key, and one that many have, is
/// not looked at. Two ranges of one index, however many are known.
/// </summary>
internal sealed class MatchCandidates(ICaseDbContext db)
{
    public async Task<IReadOnlyList<MatchCandidate>> Of(IReadOnlyCollection<long> keys, PersonId? self, CancellationToken ct)
    {
        var counted = await Sharing([.. keys], self)
            .GroupBy(k => k.Key)
            .Select(same => new KeyCount(same.Key, same.Count()))
            .ToListAsync(ct);
        var read = Rarest(counted);
        if (read.Count == 0)
        {
            return [];
        }

        long[] telling = [.. read.Where(key => key.People <= BlockingKeys.FewPeoplePerKey).Select(key => key.Key)];
        var found = Sharing([.. read.Select(key => key.Key)], self)
            .GroupBy(k => k.PersonId)
            .Where(shared => shared.Count() > 1 || EF.Parameter(telling).Contains(shared.Min(k => k.Key)))
            .Select(shared => shared.Key);
        return await db.People.AsNoTracking().Where(p => found.Contains(p.Id) && p.OrganisationName == null)
            .Select(p => new MatchCandidate(p.Id, p.MatchProfile)).ToListAsync(ct);
    }

    /// <summary>The keys as one parameter: the statement stays the same however many there are.</summary>
    private IQueryable<MatchKey> Sharing(long[] keys, PersonId? self) =>
        db.MatchKeys.AsNoTracking().Where(k => EF.Parameter(keys).Contains(k.Key) && k.PersonId != self);

    private static List<KeyCount> Rarest(List<KeyCount> counted)
    {
        var people = 0;
        return
        [
            .. counted.Where(c => c.People <= BlockingKeys.MostPeoplePerKey)
                .OrderBy(c => c.People)
                .TakeWhile(c => (people += c.People) <= BlockingKeys.MostCandidates),
        ];
    }

    private sealed record KeyCount(long Key, int People);
}

internal sealed record MatchCandidate(PersonId Id, MatchProfile Profile);
