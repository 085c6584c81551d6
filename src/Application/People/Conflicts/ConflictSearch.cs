using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>
/// Suspects among the people known, and people among the suspects named: one statement each way, by ranges of an index of keys.
/// Judged as people are, where perhaps is enough.
/// </summary>
internal sealed class ConflictSearch(ICaseDbContext db, IMatchKnowledge knowledge)
{
    /// <param name="suspects">As one referral names them.</param>
    /// <param name="keys">Theirs.</param>
    /// <param name="own">The victim's records, who are not their own suspects.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IEnumerable<PersonId>> Clients(
        IReadOnlyList<SuspectStatement> suspects, IReadOnlyList<long> keys, IReadOnlyList<PersonId> own, CancellationToken ct)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var named = suspects.Select(knowledge.Reader.Read).ToList();
        var telling = named.SelectMany(BlockingKeys.OfReach).ToArray();
        long[] all = [.. keys];
        var found = db.MatchKeys.AsNoTracking().Where(k => EF.Parameter(all).Contains(k.Key))
            .GroupBy(k => k.PersonId)
            .Where(shared => shared.Count() > 1 || EF.Parameter(telling).Contains(shared.Min(k => k.Key)))
            .OrderByDescending(shared => shared.Count())
            .Select(shared => shared.Key)
            .Take(BlockingKeys.MostCandidates);
        var people = await db.People.AsNoTracking()
            .Where(p => found.Contains(p.Id) && p.OrganisationName == null && p.MergedIntoId == null && !own.Contains(p.Id))
            .Select(p => new MatchCandidate(p.Id, p.MatchProfile)).ToListAsync(ct);
        return people.Where(p => named.Exists(suspect => MayBe(knowledge.Reader.Read(p.Profile), suspect))).Select(p => p.Id);
    }

    /// <returns>Other people's referrals that name this person as a suspect.</returns>
    public async Task<IEnumerable<ReferralId>> Naming(Person person, IReadOnlyList<PersonId> own, CancellationToken ct)
    {
        if (person.OrganisationName is not null || person.MatchKeys.Count == 0)
        {
            return [];
        }

        var traits = knowledge.Reader.Read(person);
        var telling = BlockingKeys.OfReach(traits).ToArray();
        long[] all = [.. person.MatchKeys];
        var found = db.SuspectKeys.AsNoTracking().Where(k => EF.Parameter(all).Contains(k.Key))
            .GroupBy(k => k.ReferralId)
            .Where(shared => shared.Count() > 1 || EF.Parameter(telling).Contains(shared.Min(k => k.Key)))
            .OrderByDescending(shared => shared.Count())
            .Select(shared => shared.Key)
            .Take(BlockingKeys.MostCandidates);
        var referrals = await db.Referrals.AsNoTracking().Where(r => found.Contains(r.Id) && !own.Contains(r.PersonId))
            .Select(r => new { r.Id, r.Statement!.Json }).ToListAsync(ct);
        return referrals.Where(r => Statements.Read(r.Json).Suspects.Any(suspect => MayBe(traits, knowledge.Reader.Read(suspect)))).Select(r => r.Id);
    }

    private bool MayBe(PersonTraits person, PersonTraits suspect) => knowledge.Model.Compare(person, suspect).Band != MatchBand.Different;
}
