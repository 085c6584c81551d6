using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <param name="Alarm">All that a worker learns; null where nothing is open.</param>
/// <param name="Reasons">For a manager only.</param>
/// <param name="Workers">Who knows somebody involved; for a manager only.</param>
/// <param name="NeedsManager">Whether only a manager gives the case to anybody now; for a manager only, since it tells the kind.</param>
public sealed record ConflictSign(string? Alarm, IReadOnlyList<ConflictReason> Reasons, IReadOnlyList<string> Workers, bool? NeedsManager);

/// <param name="Referrals">Of the other person, those that the caller may see.</param>
public sealed record ConflictReason(string Sentence, bool LookedAt, IReadOnlyList<LinkedReferral> Referrals);

/// <summary>The alarm for everybody, the reasons for those who decide.</summary>
internal sealed class ConflictTeller(ICaseDbContext db, ICurrentUser user, Acquaintances acquaintances)
{
    public async Task<ConflictSign> Of(Referral referral, CancellationToken ct)
    {
        var alarm = referral.HasOpenConflict ? ConflictErrors.Alarm : null;
        return user.Has(Permission.ConflictsReview)
            ? new ConflictSign(alarm, await Reasons(referral, ct), await Workers(referral, ct), referral.NeedsManager)
            : new ConflictSign(alarm, [], [], null);
    }

    private async Task<IReadOnlyList<ConflictReason>> Reasons(Referral referral, CancellationToken ct)
    {
        var people = referral.Conflicts.Where(f => f.Kind == ConflictKind.SuspectIsClient).Select(f => PersonId.From(f.With!.Value)).ToList();
        var naming = referral.Conflicts.Where(f => f.Kind == ConflictKind.VictimIsSuspect).Select(f => ReferralId.From(f.With!.Value)).ToList();
        var seen = people.Count + naming.Count == 0
            ? []
            : await db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => people.Contains(r.PersonId) || naming.Contains(r.Id))
                .OrderByDescending(r => r.ReceivedUtc).Select(r => new { r.Id, r.PersonId, r.Reference }).ToListAsync(ct);
        return
        [
            .. referral.Conflicts.OrderByDescending(finding => finding.Blocks()).Select(finding => new ConflictReason(
                Sentence(finding.Kind),
                referral.ConflictsLookedAt.Contains(finding),
                [
                    .. seen.Where(r => finding.Kind == ConflictKind.SuspectIsClient ? r.PersonId.Value == finding.With : r.Id.Value == finding.With)
                        .Select(r => new LinkedReferral(r.Id.Value, r.Reference)),
                ])),
        ];
    }

    private async Task<IReadOnlyList<string>> Workers(Referral referral, CancellationToken ct)
    {
        var related = (await acquaintances.Of(referral.PersonId, referral.Conflicts, ct)).ToList();
        return related.Count == 0
            ? []
            : await db.Workers.AsNoTracking().Where(w => related.Contains(w.Id)).OrderBy(w => w.DisplayName).Select(w => w.DisplayName).ToListAsync(ct);
    }

    private static string Sentence(ConflictKind kind) => kind switch
    {
        ConflictKind.SuspectIsClient => "A suspect named in this referral is, or may be, a person whom we support or supported.",
        ConflictKind.VictimIsSuspect => "This person is, or may be, a suspect named in another person’s referral.",
        ConflictKind.SharedAddress => "A suspect’s address is this person’s own.",
        _ => "A suspect’s telephone number is this person’s own.",
    };
}
