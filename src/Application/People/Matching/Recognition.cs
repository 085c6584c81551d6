using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Matching;

/// <summary>
/// Whether somebody who became known is known already. Who surely is becomes one person with the earlier record at once
/// (and may be undone); who perhaps is, is put before a worker. The sender learns nothing of either.
/// </summary>
internal sealed class Recognition(ICaseDbContext db, IMatchKnowledge knowledge, MatchCandidates candidates, Lookout lookout, TimeProvider clock)
{
    /// <param name="person">New, with the contact points of the referral.</param>
    /// <param name="referral">Their only one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Recognised> Settle(Person person, Referral referral, CancellationToken ct)
    {
        var (alike, amongSuspects) = await LookFor(person, ct);
        if (alike.FindAll(a => a.Comparison.Band == MatchBand.Same) is not [var same])
        {
            // Two who surely are this person are namesakes or one person twice; only a worker can tell.
            Ask(person.Id, alike);
            return new Recognised(person, amongSuspects);
        }

        var kept = await db.People.RequireAsync(same.PersonId, null, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.PersonMerges.Add(PersonMerge.Join(kept, person, kept.Details.CompletedBy(person.Details), new Belongings([referral], []), by: null, now));
        await AskAbout(kept.Id, [.. alike.Where(a => a != same)], ct);

        // More is known of them than this referral said, by which a suspect may be found.
        return new Recognised(kept, MayBeSuspect: true);
    }

    /// <summary>What is known of somebody changed. Nobody is made one with another now, perhaps in the middle of somebody's work; workers are asked.</summary>
    public async Task<Recognised> LookAgain(Person person, CancellationToken ct)
    {
        var (alike, amongSuspects) = await LookFor(person, ct);
        await AskAbout(person.Id, alike, ct);
        return new Recognised(person, amongSuspects);
    }

    public bool IsSomebodyElse(Person person, VictimStatement victim) =>
        knowledge.Model.Compare(knowledge.Reader.Read(person), knowledge.Reader.Read(victim)).Band == MatchBand.Different;

    /// <returns>Whoever may be the same person, the likeliest first; and whether a suspect may be.</returns>
    private async Task<(List<Likeness> Alike, bool AmongSuspects)> LookFor(Person person, CancellationToken ct)
    {
        if (person.OrganisationName is not null || person.MatchKeys.Count == 0)
        {
            return ([], false);
        }

        var found = await lookout.Of(person) ?? await candidates.Of(person, ct);
        var alike = found.People
            .Where(likeness => likeness.Comparison.Band != MatchBand.Different)
            .OrderByDescending(likeness => likeness.Comparison.Band).ThenByDescending(likeness => likeness.Comparison.Score);
        return ([.. alike], found.AmongSuspects);
    }

    private async Task AskAbout(PersonId person, List<Likeness> alike, CancellationToken ct)
    {
        if (alike.Count == 0)
        {
            return;
        }

        var others = alike.Select(a => a.PersonId).ToList();
        var asked = await db.PossibleMatches
            .Where(m => (m.FirstId == person && others.Contains(m.SecondId)) || (m.SecondId == person && others.Contains(m.FirstId)))
            .ToListAsync(ct);
        foreach (var (likeness, before) in alike.Select(a => (a, asked.Find(m => m.FirstId == a.PersonId || m.SecondId == a.PersonId))))
        {
            before?.CompareAgain(likeness.Comparison);
        }

        Ask(person, alike.Where(a => !asked.Exists(m => m.FirstId == a.PersonId || m.SecondId == a.PersonId)));
    }

    /// <summary>About pairs that nobody was asked about before.</summary>
    private void Ask(PersonId person, IEnumerable<Likeness> alike) => db.PossibleMatches.AddRange(
        alike.Select(likeness => PossibleMatch.Found(likeness.PersonId, person, likeness.Comparison, clock.GetUtcNow().UtcDateTime)));
}

/// <param name="Person">Whom the referral belongs to now.</param>
/// <param name="MayBeSuspect">They share keys with a suspect of somebody else's referral, or nobody has looked; judged by who compares them.</param>
internal sealed record Recognised(Person Person, bool MayBeSuspect);
