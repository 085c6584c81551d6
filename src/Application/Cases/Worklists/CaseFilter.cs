using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Cases.Worklists;

public enum DueWhen
{
    Overdue,
    Today,
    ThisWeek,

    /// <summary>Nothing is planned.</summary>
    Never,
}

/// <summary>Which of the open cases that the caller may see are shown. What is null does not choose.</summary>
/// <param name="Mine">Those alone that the caller leads.</param>
/// <param name="WorkerId">Who leads them.</param>
/// <param name="Waiting">Nobody leads them.</param>
/// <param name="Quiet">Nobody was in contact for as long as the service allows itself.</param>
/// <param name="Changed">Somebody else did something on them since the caller last looked.</param>
public sealed record CaseFilter(
    bool Mine = false, Guid? WorkerId = null, bool Waiting = false, RiskGrade? Risk = null, Specialism? Specialism = null, CaseStatus? Status = null,
    DueWhen? Due = null, bool Quiet = false, bool Changed = false);

internal static class CaseFilters
{
    public static IQueryable<Case> Apply(this IQueryable<Case> cases, CaseFilter filter, ICaseDbContext db, ICurrentUser user, int quietAfterDays, DateTime now)
    {
        cases = cases.Where(c => c.ClosedUtc == null);
        cases = filter.Mine && user.UserId is { } me ? cases.Where(c => c.LeadWorkerId == me) : cases;
        cases = filter.WorkerId is { } id && UserId.From(id) is var worker ? cases.Where(c => c.LeadWorkerId == worker) : cases;
        cases = filter.Waiting ? cases.Where(c => c.LeadWorkerId == null) : cases;
        cases = filter.Risk is { } risk ? cases.Where(c => c.RiskGrade == risk) : cases;
        cases = filter.Specialism is { } specialism ? cases.Where(c => c.Specialism == specialism) : cases;
        cases = filter.Status is { } status ? cases.Where(c => c.Status == status) : cases;
        cases = Due(cases, filter.Due, now);
        cases = filter.Quiet ? cases.Quiet(now.AddDays(-quietAfterDays)) : cases;
        return filter.Changed ? cases.ChangedSinceSeenBy(user, db) : cases;
    }

    /// <summary>As <see cref="WorkRow.Quiet"/> tells of a row.</summary>
    public static IQueryable<Case> Quiet(this IQueryable<Case> cases, DateTime since) =>
        cases.Where(c => c.Status != CaseStatus.Paused && (c.LastContactUtc ?? c.OpenedUtc) < since);

    /// <summary>
    /// Whoever looks at a case leaves an access record; acts of others after it are new to them. An act of theirs leaves one too, and may have
    /// been done from a list, without a look.
    /// </summary>
    public static IQueryable<Case> ChangedSinceSeenBy(this IQueryable<Case> cases, ICurrentUser user, ICaseDbContext db)
    {
        var me = user.Actor;
        return cases.Where(c => db.Acts.Any(a => a.CaseId == (Guid)(object)c.Id && a.Actor != me
            && !db.AccessRecords.Any(r => r.CaseId == (Guid)(object)c.Id && r.Actor == me && r.AtUtc >= a.RecordedUtc && !r.What.EndsWith("Command"))));
    }

    private static IQueryable<Case> Due(IQueryable<Case> cases, DueWhen? due, DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        var (tomorrow, week) = (LondonTime.ToUtc(today.AddDays(1), TimeOnly.MinValue), LondonTime.ToUtc(today.AddDays(7), TimeOnly.MinValue));
        return due switch
        {
            DueWhen.Overdue => cases.Where(c => c.NextDueUtc <= now),
            DueWhen.Today => cases.Where(c => c.NextDueUtc < tomorrow),
            DueWhen.ThisWeek => cases.Where(c => c.NextDueUtc < week),
            DueWhen.Never => cases.Where(c => c.NextDueUtc == null),
            _ => cases,
        };
    }
}
