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
    public async Task<IReadOnlySet<UserId>> Of(PersonId person, IReadOnlyList<ConflictFinding> conflicts, CancellationToken ct)
    {
        var people = await db.RecordsOf([person, .. await OtherSide(conflicts, ct)], ct);
        return await db.Acquaintances.AsNoTracking().Where(a => people.Contains(a.PersonId)).Select(a => a.WorkerId).ToHashSetAsync(ct);
    }

    private async Task<IReadOnlyList<PersonId>> OtherSide(IReadOnlyList<ConflictFinding> conflicts, CancellationToken ct)
    {
        var suspects = conflicts.Where(f => f.Kind == ConflictKind.SuspectIsClient).Select(f => PersonId.From(f.With!.Value));
        var naming = conflicts.Where(f => f.Kind == ConflictKind.VictimIsSuspect).Select(f => ReferralId.From(f.With!.Value)).ToList();
        var victims = naming.Count == 0
            ? []
            : await db.Referrals.AsNoTracking().Where(r => naming.Contains(r.Id)).Select(r => r.PersonId).ToListAsync(ct);
        return [.. suspects, .. victims];
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
