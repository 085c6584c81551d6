using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Matching;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <param name="Sentence">Names the number or address, which is this person's own, and nobody else.</param>
/// <param name="Referrals">Of the others, those alone that the caller may see.</param>
public sealed record HouseholdHint(string Sentence, IReadOnlyList<LinkedReferral> Referrals);

/// <summary>
/// Who else is reached where this person is reached: somebody of the household, or whoever endangers them. Found by the keys
/// of matching, so by ranges of an index, and told by comparing, since keys are hashes.
/// </summary>
internal sealed class HouseholdHints(ICaseDbContext db, ICurrentUser user, IMatchKnowledge knowledge)
{
    /// <summary>A number or house of more is an institution's, and no hint.</summary>
    private const int Most = 30;

    /// <param name="person">The referral's.</param>
    /// <param name="conflicts">The referral's: where there are any, a suspect is told as anybody else, without the way to them, to who may not see why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<HouseholdHint>> Of(Person person, IReadOnlyList<ConflictFinding> conflicts, CancellationToken ct)
    {
        var (veilsSuspects, veilsPeople) = (conflicts.Count > 0 && !user.Has(Permission.ConflictsReview), !conflicts.MayBeTold(user));
        var traits = knowledge.Reader.Read(person);
        var keys = BlockingKeys.OfReach(traits);
        if (keys.Count == 0)
        {
            return [];
        }

        List<Shared> shared =
        [
            .. (await Suspects(person, traits, keys, veilsSuspects, ct)).Select(s => veilsSuspects ? s with { Referral = null } : s),
            .. (await People(person, traits, keys, ct)).Select(s => veilsPeople ? s with { Referral = null } : s),
        ];
        var referrals = shared.Select(s => s.Referral).OfType<ReferralId>().Distinct().ToList();
        var visible = await db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => referrals.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => new LinkedReferral(r.Id.Value, r.Reference), ct);
        return
        [
            .. shared.GroupBy(s => s.Sentence, s => s.Referral).Select(same => new HouseholdHint(
                same.Key, [.. same.OfType<ReferralId>().Distinct().Where(visible.ContainsKey).Select(id => visible[id])])),
        ];
    }

    private async Task<IEnumerable<Shared>> People(Person person, PersonTraits traits, IReadOnlyList<long> keys, CancellationToken ct)
    {
        var self = person.Id;
        var others = db.MatchKeys.Where(k => keys.Contains(k.Key) && k.PersonId != self).Select(k => k.PersonId).Distinct().Take(Most + 1);
        var visible = db.Referrals.VisibleTo(user, db);
        var found = await db.People.AsNoTracking().Where(p => others.Contains(p.Id))
            .Select(p => new
            {
                p.MatchProfile,
                Referral = visible.Where(r => r.PersonId == p.Id).OrderByDescending(r => r.ReceivedUtc).Select(r => (ReferralId?)r.Id).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return found.Count > Most
            ? []
            : found.SelectMany(other => Sentences(person, traits, knowledge.Reader.Read(other.MatchProfile), isSuspect: false).Select(s => new Shared(s, other.Referral)));
    }

    private async Task<IEnumerable<Shared>> Suspects(Person person, PersonTraits traits, IReadOnlyList<long> keys, bool isVeiled, CancellationToken ct)
    {
        var self = person.Id;
        var naming = db.SuspectKeys.Where(k => keys.Contains(k.Key)).Select(k => k.ReferralId).Distinct().Take(Most + 1);
        var found = await db.Referrals.AsNoTracking().Where(r => naming.Contains(r.Id) && r.PersonId != self)
            .Select(r => new { r.Id, r.Statement!.Json }).ToListAsync(ct);
        return found.Count > Most
            ? []
            : found.SelectMany(r => Statements.Read(r.Json).Suspects
                .SelectMany(suspect => Sentences(person, traits, knowledge.Reader.Read(suspect), isSuspect: !isVeiled))
                .Select(s => new Shared(s, r.Id)));
    }

    private IEnumerable<string> Sentences(Person person, PersonTraits traits, PersonTraits other, bool isSuspect)
    {
        var who = isSuspect ? "A suspect named in another referral" : "Another person we know";
        foreach (var number in traits.Telephones.Intersect(other.Telephones))
        {
            yield return $"{who} has the telephone number {Written(person, number)}. It may be shared, or be the other person’s.";
        }

        foreach (var address in traits.Emails.Intersect(other.Emails))
        {
            yield return $"{who} has the e-mail address {Written(person, address)}. It may be shared, or be the other person’s.";
        }

        if (knowledge.Model.Compare(traits, other).Address == AddressLevel.Same)
        {
            yield return isSuspect ? $"{who} has the same address. They may live there." : $"{who} has the same address. They may be of one household.";
        }
    }

    private static string Written(Person person, string value) => person.ContactPoints.First(p => p.Value == value).Display;

    private sealed record Shared(string Sentence, ReferralId? Referral);
}
