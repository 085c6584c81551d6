using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>Open cases, chosen by what matters to whoever plans work; several can be given or planned for at once.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("A list; its handler filters by what the caller may see")]
public sealed record ListWorklistQuery(CaseFilter Filter, string? After) : IQuery<Worklist>;

/// <param name="Workers">Who leads cases that the caller may see, or may be given one.</param>
/// <param name="Found">How many there are on all pages; <see cref="WorklistLimits.MostCounted"/> stands for that many or more.</param>
public sealed record Worklist(
    IReadOnlyList<WorklistRow> Rows, int Found, string? Next, IReadOnlyList<WorklistWorker> Workers, int QuietAfterDays, DateTime NowUtc);

public static class WorklistLimits
{
    /// <summary>Beyond this nobody counts: the whole service is no worklist.</summary>
    public const int MostCounted = 1_000;
}

public sealed record WorklistWorker(Guid Id, string Name);

/// <param name="Changed">Somebody else did something on it since the caller last looked.</param>
public sealed record WorklistRow(
    Guid Id, long Version, string Reference, string Name, RiskGrade RiskGrade, Specialism Specialism, CaseStatus Status, DateTime? NextDueUtc,
    DateTime? LastContactUtc, DateTime OpenedUtc, string? Worker, bool Quiet, bool Changed);

internal sealed class ListWorklistValidator : AbstractValidator<ListWorklistQuery>
{
    public ListWorklistValidator() => RuleFor(q => q.After).Cursor();
}

internal sealed class ListWorklistHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<ListWorklistQuery, Worklist>
{
    private const int PageSize = 50;

    public async Task<Worklist> Handle(ListWorklistQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var quietDays = (await reference.Current(cancellationToken)).Number(SettingKeys.QuietAfterDays);
        var cases = db.Cases.AsNoTracking().ListedFor(user, db).Apply(query.Filter, db, user, quietDays, now);
        var found = await cases.OrderBy(c => c.NextDueUtc).Take(WorklistLimits.MostCounted).CountAsync(cancellationToken);
        var rows = found == 0
            ? []
            : await cases.Page(PageCursor.Parse(query.After), PageSize, found, some => Project(some, now.AddDays(-quietDays)), cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        var next = rows.Count > PageSize ? new PageCursor(shown[^1].NextDueUtc, shown[^1].Id).ToString() : null;
        return new Worklist(shown, found, next, await Workers(cancellationToken), quietDays, now);
    }

    private IQueryable<WorklistRow> Project(IQueryable<Case> cases, DateTime quietSince)
    {
        var changed = db.Cases.ChangedSinceSeenBy(user, db);
        return cases.Select(c => new WorklistRow(
            c.Id.Value, c.Version, c.Reference, db.People.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(), c.RiskGrade, c.Specialism,
            c.Status, c.NextDueUtc, c.LastContactUtc, c.OpenedUtc,
            db.Workers.Where(w => w.Id == c.LeadWorkerId).Select(w => w.DisplayName).FirstOrDefault(),
            c.Status != CaseStatus.Paused && (c.LastContactUtc ?? c.OpenedUtc) < quietSince,
            changed.Any(one => one.Id == c.Id)));
    }

    private async Task<IReadOnlyList<WorklistWorker>> Workers(CancellationToken ct)
    {
        var team = user.Has(Permission.CasesReadTeam) ? user.TeamId : null;
        if (team is null && !user.Has(Permission.CasesReadAll))
        {
            return [];
        }

        return await db.Workers.AsNoTracking().Where(w => team == null || w.TeamId == team)
            .OrderBy(w => w.DisplayName).ThenBy(w => w.Id)
            .Select(w => new WorklistWorker(w.Id.Value, w.DisplayName)).ToListAsync(ct);
    }
}
