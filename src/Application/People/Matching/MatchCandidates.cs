using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Matching;

/// <summary>
/// The few people who share a key with a record, the rarest keys first. Who shares only one key, and one that many have, is
/// not looked at. Two ranges of one index, however many are known. The first statement also sees whether a suspect shares
/// keys with it, so that asking for that costs messages nothing.
/// </summary>
internal sealed class MatchCandidates(ICaseDbContext db, IMatchKnowledge knowledge)
{
    /// <param name="person">With keys; known already, or not yet.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<FoundByKeys> Of(Person person, CancellationToken ct)
    {
        var (self, traits) = (person.Id, knowledge.Reader.Read(person));
        long[] keys = [.. person.MatchKeys];
        var counted = await Sharing(keys, self)
            .GroupBy(k => k.Key)
            .Select(same => new { same.Key, People = same.Count(), IsSuspect = false })
            .Concat(AsSuspects(keys, [.. BlockingKeys.OfReach(traits)], self).Select(referral => new { Key = 0L, People = 0, IsSuspect = true }))
            .ToListAsync(ct);
        var people = await Read(Rarest([.. counted.Where(c => !c.IsSuspect).Select(c => new KeyCount(c.Key, c.People))]), self, ct);
        return new FoundByKeys(
            people.ConvertAll(other => new Likeness(other.Id, knowledge.Model.Compare(knowledge.Reader.Read(other.Profile), traits))),
            counted.Exists(c => c.IsSuspect));
    }

    private async Task<List<MatchCandidate>> Read(List<KeyCount> read, PersonId self, CancellationToken ct)
    {
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
    private IQueryable<MatchKey> Sharing(long[] keys, PersonId self) =>
        db.MatchKeys.AsNoTracking().Where(k => EF.Parameter(keys).Contains(k.Key) && k.PersonId != self);

    /// <summary>One other person's referral whose suspects share enough; which, is asked where there is one.</summary>
    private IQueryable<ReferralId> AsSuspects(long[] keys, long[] reach, PersonId self) =>
        db.SuspectKeys.AsNoTracking().Where(k => EF.Parameter(keys).Contains(k.Key) && !db.Referrals.Any(r => r.Id == k.ReferralId && r.PersonId == self))
            .GroupBy(k => k.ReferralId)
            .Where(shared => shared.Count() > 1 || EF.Parameter(reach).Contains(shared.Min(k => k.Key)))
            .Select(shared => shared.Key)
            .OrderBy(id => id)
            .Take(1);

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

/// <summary>How like a record the candidate of this id is.</summary>
internal sealed record Likeness(PersonId PersonId, MatchComparison Comparison);

/// <param name="AmongSuspects">Whether it is them is not judged yet.</param>
internal sealed record FoundByKeys(IReadOnlyList<Likeness> People, bool AmongSuspects);
