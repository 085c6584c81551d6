using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Matching;

/// <summary>The few people who share a key with a record, the rarest keys first. Two ranges of one index, however many are known.</summary>
internal sealed class MatchCandidates(ICaseDbContext db)
{
    public async Task<IReadOnlyList<MatchCandidate>> Of(IReadOnlyCollection<long> keys, PersonId? self, CancellationToken ct)
    {
        var counted = await db.MatchKeys.AsNoTracking().Where(k => keys.Contains(k.Key) && k.PersonId != self)
            .GroupBy(k => k.Key)
            .Select(same => new KeyCount(same.Key, same.Count()))
            .ToListAsync(ct);
        var read = Rarest(counted);
        if (read.Count == 0)
        {
            return [];
        }

        var found = db.MatchKeys.Where(k => read.Contains(k.Key) && k.PersonId != self).Select(k => k.PersonId);
        return await db.People.AsNoTracking().Where(p => found.Contains(p.Id) && p.OrganisationName == null)
            .Select(p => new MatchCandidate(p.Id, p.MatchProfile)).ToListAsync(ct);
    }

    private static List<long> Rarest(List<KeyCount> counted)
    {
        var people = 0;
        return
        [
            .. counted.Where(c => c.People <= BlockingKeys.MostPeoplePerKey)
                .OrderBy(c => c.People)
                .TakeWhile(c => (people += c.People) <= BlockingKeys.MostCandidates)
                .Select(c => c.Key),
        ];
    }

    private sealed record KeyCount(long Key, int People);
}

internal sealed record MatchCandidate(PersonId Id, MatchProfile Profile);
