using System.Linq.Expressions;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Common.Security;

/// <summary>A request about one case: the pipeline asks whether the caller may see it and leaves an access record.</summary>
public interface IConcernsCase
{
    CaseId CaseId { get; }
}

/// <summary>A request about one referral, likewise.</summary>
public interface IConcernsReferral
{
    ReferralId ReferralId { get; }
}

/// <summary>
/// A request of a volunteer about a case that is lent to them. Nothing else about a case is open to them, and nothing that is
/// only lent is open to a request of another kind.
/// </summary>
public interface IConcernsLentCase
{
    CaseId CaseId { get; }
}

/// <summary>Who may see which case and which referral. The same rule filters lists and guards single ones.</summary>
public static class CaseAccess
{
    /// <summary>Whoever is locked out of a case never sees it, whatever else they may do.</summary>
    public static IQueryable<Case> NotLockedTo(this IQueryable<Case> cases, ICurrentUser user) =>
        user.UserId is { } me ? cases.Where(c => !c.Lockouts.Any(l => l.UserId == me)) : cases;

    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, ICurrentUser user) => cases.Visible(
        user,
        me => c => c.Workers.Any(w => w.WorkerId == me && w.UntilUtc == null),
        (me, team) => c => c.TeamId == team || c.Workers.Any(w => w.WorkerId == me && w.UntilUtc == null));

    /// <summary>
    /// The same rule, for lists: begun at what the caller works on, where <see cref="VisibleTo(IQueryable{Case}, ICurrentUser)"/> asks
    /// of each case in turn. For a single case that one is quicker.
    /// </summary>
    public static IQueryable<Case> ListedFor(this IQueryable<Case> cases, ICurrentUser user, ICaseDbContext db)
    {
        var caller = user.UserId;
        var own = db.Cases.SelectMany(c => c.Workers.Where(w => w.WorkerId == caller && w.UntilUtc == null), (c, _) => c.Id);
        return cases.Visible(user, _ => c => own.Contains(c.Id), (_, team) => c => c.TeamId == team || own.Contains(c.Id));
    }

    /// <summary>Those of the caller's inbox, and those whose case the caller may see.</summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, ICurrentUser user, ICaseDbContext db)
    {
        // Whatever else its key may do, a force sees what it sent and nothing more.
        if (user.Force is { } force)
        {
            return referrals.Where(r => r.Force == force && r.RecordId != null);
        }

        if (user.UserId is { } person)
        {
            referrals = referrals.Where(r => !db.CaseLockouts.Any(l => l.UserId == person && l.CaseId == r.CaseId));
        }

        if (user.Has(Permission.CasesReadAll) || (user.Has(Permission.ReferralsWork) && user.Has(Permission.ReferralsAllTeams)))
        {
            return referrals;
        }

        var cases = db.Cases.VisibleTo(user);
        return user.Has(Permission.ReferralsWork) && user.TeamId is { } team
            ? referrals.Where(r => r.TeamId == team || cases.Any(c => c.ReferralId == r.Id))
            : referrals.Where(r => cases.Any(c => c.ReferralId == r.Id));
    }

    /// <summary>The rule itself. How a query finds the cases on which the caller works is the one thing in which the two above differ.</summary>
    private static IQueryable<Case> Visible(
        this IQueryable<Case> cases, ICurrentUser user, Func<UserId, Expression<Func<Case, bool>>> worksOn,
        Func<UserId, TeamId, Expression<Func<Case, bool>>> worksOnOrOfTeam)
    {
        cases = cases.NotLockedTo(user);
        if (user.Has(Permission.CasesReadAll))
        {
            return cases;
        }

        var own = user.Has(Permission.CasesReadOwn) ? user.UserId : null;
        var team = user.Has(Permission.CasesReadTeam) ? user.TeamId : null;
        return (own, team) switch
        {
            ({ } me, { } mine) => cases.Where(worksOnOrOfTeam(me, mine)),
            ({ } me, null) => cases.Where(worksOn(me)),
            (null, { } mine) => cases.Where(c => c.TeamId == mine),
            _ => cases.Where(_ => false),
        };
    }

    /// <summary>Those of some colleagues who are not locked out of a case, and may be told of it.</summary>
    internal static async Task<IReadOnlyCollection<UserId>> WhoMaySee(
        this ICaseDbContext db, CaseId id, IReadOnlyCollection<UserId> colleagues, CancellationToken ct)
    {
        var lockedOut = await db.CaseLockouts.Where(l => l.CaseId == id).Select(l => l.UserId).ToListAsync(ct);
        return [.. colleagues.Except(lockedOut)];
    }

    internal static async Task RequireVisible(this ICaseDbContext db, ICurrentUser user, CaseId id, CancellationToken ct)
    {
        if (!await db.Cases.AsNoTracking().VisibleTo(user).AnyAsync(c => c.Id == id, ct))
        {
            throw new NotFoundException();
        }
    }

    internal static async Task RequireVisible(this ICaseDbContext db, ICurrentUser user, ReferralId id, CancellationToken ct)
    {
        if (!await db.Referrals.AsNoTracking().VisibleTo(user, db).AnyAsync(r => r.Id == id, ct))
        {
            throw new NotFoundException();
        }
    }
}
