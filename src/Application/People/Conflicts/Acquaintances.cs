using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>Workers who know either side, as far as the service does: they get that work only where a manager gives it to them.</summary>
internal sealed class Acquaintances(ICaseDbContext db, ICurrentUser user)
{
    public async Task<IReadOnlySet<UserId>> Of(PersonId person, IReadOnlyList<ConflictFinding> conflicts, CancellationToken ct) =>
        (await OfEach([(person, conflicts)], ct))[0];

    /// <summary>The same of several matters, by as many questions as for one.</summary>
    public async Task<IReadOnlyList<IReadOnlySet<UserId>>> OfEach(IReadOnlyList<(PersonId Person, IReadOnlyList<ConflictFinding> Conflicts)> matters, CancellationToken ct)
    {
        var victims = await Victims(matters.SelectMany(m => m.Conflicts), ct);
        var sides = matters.Select(m => (IReadOnlyList<PersonId>)[m.Person, .. OtherSide(m.Conflicts, victims)]).ToList();
        var records = await db.RecordsOfEach([.. sides.SelectMany(side => side).Distinct()], ct);
        var people = records.SelectMany(of => of).Distinct().ToList();
        var known = (await db.Acquaintances.AsNoTracking().Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.WorkerId }).ToListAsync(ct))
            .ToLookup(a => a.PersonId, a => a.WorkerId);
        return sides.ConvertAll(side => (IReadOnlySet<UserId>)side.SelectMany(person => records[person]).SelectMany(record => known[record]).ToHashSet());
    }

    private static IEnumerable<PersonId> OtherSide(IReadOnlyList<ConflictFinding> conflicts, IReadOnlyDictionary<ReferralId, PersonId> victims)
    {
        var suspects = conflicts.Where(f => f.Kind == ConflictKind.SuspectIsClient).Select(f => PersonId.From(f.With!.Value));
        return suspects.Concat(Naming(conflicts).Where(victims.ContainsKey).Select(id => victims[id]));
    }

    private static IEnumerable<ReferralId> Naming(IEnumerable<ConflictFinding> conflicts) =>
        conflicts.Where(f => f.Kind == ConflictKind.VictimIsSuspect).Select(f => ReferralId.From(f.With!.Value));

    private async Task<IReadOnlyDictionary<ReferralId, PersonId>> Victims(IEnumerable<ConflictFinding> conflicts, CancellationToken ct)
    {
        var naming = Naming(conflicts).Distinct().ToList();
        return naming.Count == 0
            ? new Dictionary<ReferralId, PersonId>()
            : await db.Referrals.AsNoTracking().Where(r => naming.Contains(r.Id)).Select(r => new { r.Id, r.PersonId }).ToDictionaryAsync(r => r.Id, r => r.PersonId, ct);
    }

    /// <summary>Whether a case may be given to this worker; a manager may give it to anybody. What only warns stops nobody.</summary>
    /// <returns>Who knows somebody involved.</returns>
    public async Task<IReadOnlySet<UserId>> RequireFree(Referral referral, UserId worker, CancellationToken ct)
    {
        Refuse.If(referral.NeedsManager && !user.Has(Permission.ConflictsReview), ConflictErrors.SeeManager);
        return await RequireNone(referral, worker, ct);
    }

    /// <summary>Whether a referral may be worked on by this officer.</summary>
    public async Task<IReadOnlySet<UserId>> RequireNone(Referral referral, UserId worker, CancellationToken ct)
    {
        var related = await Of(referral.PersonId, referral.Conflicts, ct);
        Refuse.If(related.Contains(worker) && !user.Has(Permission.ConflictsReview), ConflictErrors.SeeManager);
        return related;
    }
}
