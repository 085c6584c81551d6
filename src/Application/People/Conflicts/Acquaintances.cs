using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>Workers who know the victim, or a suspect whom the service knows: they get that work only where a manager allows it.</summary>
internal sealed class Acquaintances(ICaseDbContext db, ICurrentUser user)
{
    public async Task<IReadOnlySet<UserId>> Of(PersonId person, IReadOnlyList<ConflictFinding> conflicts, CancellationToken ct)
    {
        List<PersonId> people = [.. await db.RecordsOf(person, ct)];
        foreach (var suspect in conflicts.Where(f => f.Kind == ConflictKind.SuspectIsClient))
        {
            people.AddRange(await db.RecordsOf(PersonId.From(suspect.With!.Value), ct));
        }

        return await db.Acquaintances.AsNoTracking().Where(a => people.Contains(a.PersonId)).Select(a => a.WorkerId).ToHashSetAsync(ct);
    }

    /// <summary>Whether a case may be given to this worker; a manager may give it to anybody.</summary>
    /// <returns>Who knows somebody in it.</returns>
    public async Task<IReadOnlySet<UserId>> RequireFree(Referral referral, UserId worker, CancellationToken ct)
    {
        Refuse.If(referral.HasOpenConflict && !user.Has(Permission.ConflictsReview), ConflictErrors.SeeManager);
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
