using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.History;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Everything that was done on a case, and before it on its referral and for its person, the newest first.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCaseTimelineQuery(CaseId CaseId, string? After, int Limit = 50, bool Count = false) : IQuery<CaseTimeline>, IConcernsCase;

/// <param name="People">Names of the people whom facts mention by id.</param>
public sealed record CaseTimeline(IReadOnlyList<TimelineEntry> Items, string? Next, IReadOnlyDictionary<Guid, string> People)
{
    /// <summary>How many there are on all pages; only where it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}

internal sealed class GetCaseTimelineValidator : AbstractValidator<GetCaseTimelineQuery>
{
    public GetCaseTimelineValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class GetCaseTimelineHandler(ICaseDbContext db, ActTeller teller) : IRequestHandler<GetCaseTimelineQuery, CaseTimeline>
{
    public async Task<CaseTimeline> Handle(GetCaseTimelineQuery query, CancellationToken cancellationToken)
    {
        var after = PageCursor.Parse(query.After);
        var ofTheCase = db.Acts.Where(a => a.CaseId == query.CaseId.Value);
        var before = await BeforeTheCase(query.CaseId, cancellationToken);
        var rows = await Page(ofTheCase, after, query.Limit).ToListAsync(cancellationToken);
        rows.AddRange(await Page(before, after, query.Limit).ToListAsync(cancellationToken));

        var page = rows.OrderByDescending(r => r.HappenedUtc).ThenByDescending(r => r.Id).Take(query.Limit).ToList();
        var next = rows.Count > query.Limit ? new PageCursor(page[^1].HappenedUtc, page[^1].Id).ToString() : null;
        var told = await teller.Tell(page, cancellationToken);
        var timeline = new CaseTimeline(told.Entries, next, told.People);
        return query.Count ? timeline with { Total = await ofTheCase.CountAsync(cancellationToken) + await before.CountAsync(cancellationToken) } : timeline;
    }

    /// <summary>
    /// The acts that no case is named on: of the referral until it came into support, of the attempts made on it, of the
    /// person. There are few of them, so the long history of the case itself stays one scan of one index.
    /// </summary>
    private async Task<IQueryable<Act>> BeforeTheCase(CaseId id, CancellationToken ct)
    {
        var one = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.ReferralId, c.PersonId }).SingleAsync(ct);
        var attempts = await db.Contacts.IgnoreQueryFilters().AsNoTracking().Where(c => c.ReferralId == one.ReferralId && c.CaseId == null).Select(c => c.Id).ToListAsync(ct);
        var records = await db.RecordsOf(one.PersonId, ct);
        Guid[] aggregates = [one.ReferralId.Value, .. records.Select(r => r.Value), .. attempts.Select(a => a.Value)];
        return db.Acts.Where(a => aggregates.Contains(a.AggregateId) && a.CaseId == null);
    }

    private static IQueryable<TimelineRow> Page(IQueryable<Act> acts, PageCursor? after, int limit)
    {
        if (after is { AtUtc: { } at })
        {
            var id = ActId.From(after.Id);
            acts = acts.Where(a => a.HappenedUtc <= at && (a.HappenedUtc < at || a.Id < id));
        }

        return acts.AsNoTracking()
            .OrderByDescending(a => a.HappenedUtc).ThenByDescending(a => a.Id)
            .Take(limit + 1)
            .SelectRows();
    }
}
