using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

public enum WorkScope
{
    Mine,

    /// <summary>Of the caller's: nobody has been in contact for longer than the service allows itself.</summary>
    Quiet,

    /// <summary>Of the caller's: somebody else did something since the caller last looked.</summary>
    Changed,

    /// <summary>Those that somebody else leads, and the caller works on beside them or covers.</summary>
    Joint,
    Team,
    Closed,
}

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam)]
[NotCaseData("A list; its handler shows the caller's own cases, and their team's where they may see those")]
public sealed record ListMyWorkQuery(WorkScope Scope, string? After) : IQuery<MyWork>;

public sealed record MyWork(
    WorkCounts Counts, IReadOnlyList<WorkRow> Cases, string? Next, IReadOnlyList<DueFollowUp> FollowUps, int QuietAfterDays, DateTime NowUtc);

/// <param name="Quiet">Counted up to <see cref="MostCounted"/>, as <paramref name="Changed"/> is: each needs a look at the case.</param>
/// <param name="Team">Null for those who see their own cases only.</param>
public sealed record WorkCounts(int Mine, int Quiet, int Changed, int Joint, int? Team, int Closed)
{
    public const int MostCounted = 100;
}

/// <param name="Quiet">Nobody has been in contact for longer than the service allows itself.</param>
public sealed record WorkRow(
    Guid Id, string Reference, string Name, RiskGrade RiskGrade, CaseStatus Status, DateTime? NextDueUtc, DateTime? LastContactUtc,
    DateTime? LastAssessedUtc, DateTime OpenedUtc, DateTime? ClosedUtc, string? Worker, bool Quiet, DateOnly? HeldUntil);

public enum DueBand
{
    Now,
    Today,
    ThisWeek,
}

/// <param name="IsAction">An action of the plan, due by the end of its day; else a follow-up.</param>
/// <param name="Promise">What the service promised, where it is neither of them.</param>
public sealed record DueFollowUp(
    Guid CaseId, string Reference, string Name, string What, DateTime DueUtc, FollowUpStatus Status, DueBand Band, bool IsAction = false,
    ServiceClockKind? Promise = null);

internal sealed class ListMyWorkValidator : AbstractValidator<ListMyWorkQuery>
{
    public ListMyWorkValidator() => RuleFor(q => q.After).Cursor();
}

internal sealed class ListMyWorkHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<ListMyWorkQuery, MyWork>
{
    private const int PageSize = 50;

    public async Task<MyWork> Handle(ListMyWorkQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var quietDays = (await reference.Current(cancellationToken)).Number(SettingKeys.QuietAfterDays);
        var quietSince = now.AddDays(-quietDays);
        var rows = await Rows(query.Scope, PageCursor.Parse(query.After), quietSince, cancellationToken);
        var shown = rows.Take(PageSize).Select(row => row with { Quiet = IsQuiet(row, quietSince) }).ToList();
        var next = rows.Count > PageSize ? Cursor(query.Scope, shown[^1]).ToString() : null;
        return new MyWork(
            await Counts(quietSince, cancellationToken), shown, next, await FollowUpsDue(now, cancellationToken), quietDays, now);
    }

    private IQueryable<Case> Of(WorkScope scope, DateTime quietSince)
    {
        var cases = db.Cases.AsNoTracking().NotLockedTo(user);
        return (scope, user.UserId, user.Has(Permission.CasesReadTeam) ? user.TeamId : null) switch
        {
            (WorkScope.Mine, { } me, _) => Mine(cases, me),
            (WorkScope.Quiet, { } me, _) => Mine(cases, me).Quiet(quietSince),
            (WorkScope.Changed, { } me, _) => Mine(cases, me).ChangedSinceSeenBy(user, db),
            (WorkScope.Joint, { } me, _) => Beside(cases, me),
            (WorkScope.Closed, { } me, _) => cases.Where(c => c.LeadWorkerId == me && c.ClosedUtc != null),
            (WorkScope.Team, _, { } team) => cases.Where(c => c.TeamId == team && c.ClosedUtc == null),
            _ => cases.Where(_ => false),
        };
    }

    private static IQueryable<Case> Mine(IQueryable<Case> cases, UserId me) => cases.Where(c => c.LeadWorkerId == me && c.ClosedUtc == null);

    private IQueryable<Case> Beside(IQueryable<Case> cases, UserId me)
    {
        var beside = db.Cases.SelectMany(c => c.Workers.Where(w => w.WorkerId == me && w.UntilUtc == null && w.Role != CaseWorkerRole.Lead), (c, _) => c.Id);
        return cases.Where(c => c.ClosedUtc == null && beside.Contains(c.Id));
    }

    private async Task<List<WorkRow>> Rows(WorkScope scope, PageCursor? after, DateTime quietSince, CancellationToken ct)
    {
        var cases = Of(scope, quietSince);
        if (scope == WorkScope.Closed)
        {
            var id = CaseId.From(after?.Id ?? Guid.Empty);
            var older = after?.AtUtc is { } closed ? cases.Where(c => c.ClosedUtc <= closed && (c.ClosedUtc < closed || c.Id < id)) : cases;
            return await Project(older.OrderByDescending(c => c.ClosedUtc).ThenByDescending(c => c.Id).Take(PageSize + 1)).ToListAsync(ct);
        }

        return await cases.Page(after, PageSize, null, Project, ct);
    }

    private IQueryable<WorkRow> Project(IQueryable<Case> cases) =>
        cases.Select(c => new WorkRow(
            c.Id.Value, c.Reference, db.People.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(), c.RiskGrade, c.Status,
            c.NextDueUtc, c.LastContactUtc, c.LastAssessedUtc, c.OpenedUtc, c.ClosedUtc,
            db.Workers.Where(w => w.Id == c.LeadWorkerId).Select(w => w.DisplayName).FirstOrDefault(), false, c.HeldUntil));

    private async Task<WorkCounts> Counts(DateTime quietSince, CancellationToken ct)
    {
        IQueryable<Case> In(WorkScope scope) => Of(scope, quietSince);
        var (mine, quiet, changed, joint) = (In(WorkScope.Mine), In(WorkScope.Quiet), In(WorkScope.Changed), In(WorkScope.Joint));
        var (team, closed) = (In(WorkScope.Team), In(WorkScope.Closed));

        // One question for all tabs: any single row serves to hang the counts on, and a team there always is.
        var counts = await db.Teams.OrderBy(t => t.Id).Take(1)
            .Select(_ => new
            {
                Mine = mine.Count(),
                Quiet = quiet.OrderBy(c => c.NextDueUtc).Take(WorkCounts.MostCounted).Count(),
                Changed = changed.OrderBy(c => c.NextDueUtc).Take(WorkCounts.MostCounted).Count(),
                Joint = joint.Count(),
                Team = team.Count(),
                Closed = closed.Count(),
            })
            .SingleAsync(ct);
        return new WorkCounts(counts.Mine, counts.Quiet, counts.Changed, counts.Joint, user.Has(Permission.CasesReadTeam) ? counts.Team : null, counts.Closed);
    }

    private async Task<List<DueFollowUp>> FollowUpsDue(DateTime now, CancellationToken ct)
    {
        if (user.UserId is not { } me)
        {
            return [];
        }

        var today = LondonTime.LocalDate(now);
        var until = LondonTime.ToUtc(today.AddDays(7), TimeOnly.MinValue);
        var due = await Due(me, until).ToListAsync(ct);
        due.AddRange(await db.ActionsDue(me, today.AddDays(7), PageSize, ct));
        due.AddRange(await Promises(me, until).ToListAsync(ct));
        return
        [
            .. due.OrderBy(f => f.DueUtc).Take(PageSize).Select(f => f with
            {
                Band = f.DueUtc <= now ? DueBand.Now : LondonTime.LocalDate(f.DueUtc) == today ? DueBand.Today : DueBand.ThisWeek,
            }),
        ];
    }

    private IQueryable<DueFollowUp> Due(UserId me, DateTime until) =>
        (from f in db.FollowUps.AsNoTracking()
         join c in db.Cases.VisibleTo(user) on f.CaseId equals c.Id
         join p in db.People on c.PersonId equals p.Id
         where f.AssignedToId == me && f.DueUtc < until && FollowUpLoading.Open.Contains(f.Status)
         orderby f.DueUtc
         select new DueFollowUp(c.Id.Value, c.Reference, p.DisplayName, f.What, f.DueUtc, f.Status, DueBand.ThisWeek, false)).Take(PageSize);

    private IQueryable<DueFollowUp> Promises(UserId me, DateTime until) =>
        (from s in db.ServiceClocks.AsNoTracking()
         join c in db.Cases.VisibleTo(user) on s.CaseId equals c.Id
         join p in db.People on c.PersonId equals p.Id
         where c.LeadWorkerId == me && c.ClosedUtc == null && s.State == ServiceClockState.Running && s.DueUtc < until
         orderby s.DueUtc
         select new DueFollowUp(c.Id.Value, c.Reference, p.DisplayName, "", s.DueUtc, FollowUpStatus.Planned, DueBand.ThisWeek, false, s.Kind)).Take(PageSize);

    private static PageCursor Cursor(WorkScope scope, WorkRow last) => new(scope == WorkScope.Closed ? last.ClosedUtc : last.NextDueUtc, last.Id);

    private static bool IsQuiet(WorkRow row, DateTime since) =>
        row.Status is not (CaseStatus.Closed or CaseStatus.Paused) && (row.LastContactUtc ?? row.OpenedUtc) < since;
}
