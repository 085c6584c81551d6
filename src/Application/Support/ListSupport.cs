using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>Support given on a case, the latest day first, and its time by type.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record ListSupportQuery(CaseId CaseId, string? After = null, int Limit = 50, bool Count = false) : IQuery<CaseSupport>, IConcernsCase;

/// <param name="MayChange">Whether the caller may record support, and the case still takes it.</param>
/// <param name="Totals">Of the case as this person received it: what was given to several together counts whole for each.</param>
public sealed record CaseSupport(bool MayChange, IReadOnlyList<SupportTotal> Totals, IReadOnlyList<SupportRow> Items, string? Next)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}

public sealed record SupportTotal(string TypeCode, string Type, int Times, int Minutes);

/// <param name="Cases">For how many cases it was; which others tells nobody who may not see them.</param>
public sealed record SupportRow(Guid Id, string TypeCode, string Type, int Minutes, DateOnly GivenOn, int Cases, string? Note, string By, DateTime RecordedUtc);

internal sealed class ListSupportValidator : AbstractValidator<ListSupportQuery>
{
    public ListSupportValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListSupportHandler(ICaseDbContext db, IReferenceData reference, IActorNames names, ICurrentUser user)
    : IRequestHandler<ListSupportQuery, CaseSupport>
{
    public async Task<CaseSupport> Handle(ListSupportQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var given = db.SupportSessions.AsNoTracking().Where(s => s.Cases.Any(c => c.CaseId == query.CaseId));
        var totals = await given.GroupBy(s => s.TypeCode)
            .Select(g => new { g.Key, Times = g.Count(), Minutes = g.Sum(s => s.Minutes) })
            .ToListAsync(cancellationToken);
        var rows = await Page(given, query.After).Take(query.Limit + 1)
            .Select(s => new { s.Id, s.TypeCode, s.Minutes, s.GivenOn, Cases = s.Cases.Count, s.Note, s.ByUserId, s.RecordedUtc })
            .ToListAsync(cancellationToken);

        var known = await names.Of(
            [.. rows.Select(r => $"user:{r.ByUserId.Value}").Concat(rows.Select(r => $"key:{r.ByUserId.Value}")).Distinct()], cancellationToken);
        var page = rows.Take(query.Limit).Select(r => new SupportRow(
            r.Id.Value, r.TypeCode, codes.Label(CodeLists.SupportTypes, r.TypeCode), r.Minutes, r.GivenOn, r.Cases, r.Note, known.Name(r.ByUserId.Value),
            r.RecordedUtc)).ToList();
        return new CaseSupport(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            [.. totals.OrderByDescending(t => t.Minutes).ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => new SupportTotal(t.Key, codes.Label(CodeLists.SupportTypes, t.Key), t.Times, t.Minutes))],
            page,
            rows.Count > query.Limit ? new PageCursor(page[^1].GivenOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), page[^1].Id).ToString() : null)
        {
            Total = query.Count ? totals.Sum(t => t.Times) : null,
        };
    }

    private static IQueryable<SupportSession> Page(IQueryable<SupportSession> given, string? after)
    {
        if (PageCursor.Parse(after) is { AtUtc: { } at } cursor)
        {
            var (day, id) = (DateOnly.FromDateTime(at), SupportSessionId.From(cursor.Id));
            given = given.Where(s => s.GivenOn < day || (s.GivenOn == day && s.Id < id));
        }

        return given.OrderByDescending(s => s.GivenOn).ThenByDescending(s => s.Id);
    }
}
