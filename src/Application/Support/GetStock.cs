using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>How many of each item lie at each base.</summary>
[Requires(Permission.StockManage)]
[NotCaseData("Things on a shelf")]
public sealed record GetStockQuery : IQuery<StockList>;

public sealed record StockList(IReadOnlyList<StockPlace> Bases, IReadOnlyList<StockItem> Items);

public sealed record StockPlace(string Code, string Label);

/// <param name="OnHand">In the order of the bases.</param>
public sealed record StockItem(string Code, string Label, IReadOnlyList<int> OnHand);

internal sealed class GetStockHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetStockQuery, StockList>
{
    public async Task<StockList> Handle(GetStockQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var lines = await db.StockLines.AsNoTracking().ToDictionaryAsync(l => (l.ItemCode, l.BaseCode), l => l.OnHand, cancellationToken);

        // A base that was given up is shown while something lies there.
        var bases = codes.List(CodeLists.Bases)
            .Where(b => b.HoldsOn(codes.Today) || lines.Any(l => l.Key.BaseCode == b.Code && l.Value > 0))
            .Select(b => new StockPlace(b.Code, b.Label)).ToList();
        return new StockList(
            bases,
            [.. codes.Items().Where(i => i.Terms.IsStocked).Select(i => new StockItem(
                i.Entry.Code, i.Entry.Label, [.. bases.Select(b => lines.GetValueOrDefault((i.Entry.Code, b.Code)))]))]);
    }
}

/// <summary>The movements of stock, the latest first.</summary>
[Requires(Permission.StockManage)]
[NotCaseData("Things on a shelf; the entry names no case")]
public sealed record ListStockEntriesQuery(string? After = null, int Limit = 50, bool Count = false) : IQuery<ListPage<StockEntryRow>>;

public sealed record StockEntryRow(
    Guid Id, DateTime AtUtc, string ItemCode, string Item, string BaseCode, string Base, StockMovement Movement, int Change, int OnHand, string By, string? Note);

internal sealed class ListStockEntriesValidator : AbstractValidator<ListStockEntriesQuery>
{
    public ListStockEntriesValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListStockEntriesHandler(ICaseDbContext db, IReferenceData reference, IActorNames names)
    : IRequestHandler<ListStockEntriesQuery, ListPage<StockEntryRow>>
{
    public async Task<ListPage<StockEntryRow>> Handle(ListStockEntriesQuery query, CancellationToken cancellationToken)
    {
        var entries = db.StockEntries.AsNoTracking();
        int? total = query.Count ? await entries.CountAsync(cancellationToken) : null;
        if (PageCursor.Parse(query.After) is { } cursor)
        {
            var id = StockEntryId.From(cursor.Id);
            entries = entries.Where(e => e.Id < id);
        }

        var rows = await entries.OrderByDescending(e => e.Id).Take(query.Limit + 1)
            .Join(db.StockLines, e => e.StockLineId, l => l.Id, (e, l) => new { Entry = e, l.ItemCode, l.BaseCode })
            .OrderByDescending(r => r.Entry.Id)
            .ToListAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var known = await names.Of(
            [.. rows.Select(r => $"user:{r.Entry.ByUserId.Value}").Concat(rows.Select(r => $"key:{r.Entry.ByUserId.Value}")).Distinct()], cancellationToken);
        var page = rows.Take(query.Limit).Select(r => new StockEntryRow(
            r.Entry.Id.Value, r.Entry.AtUtc, r.ItemCode, codes.Label(CodeLists.PracticalItems, r.ItemCode), r.BaseCode, codes.Label(CodeLists.Bases, r.BaseCode),
            r.Entry.Movement, r.Entry.Change, r.Entry.OnHand, known.Name(r.Entry.ByUserId.Value), r.Entry.Note)).ToList();
        return new ListPage<StockEntryRow>(page, rows.Count > query.Limit ? new PageCursor(null, page[^1].Id).ToString() : null) { Total = total };
    }
}
