using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>The security items of a case, and what may be asked for.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCaseItemsQuery(CaseId CaseId) : IQuery<CaseItems>, IConcernsCase;

/// <param name="MayApprove">Whether the caller may decide on items over the limit.</param>
public sealed record CaseItems(
    bool MayChange, bool MayApprove, int ApprovalOverPence, IReadOnlyList<ItemOffer> Catalogue, IReadOnlyList<StockPlace> Bases,
    IReadOnlyList<StockPlace> Funds, IReadOnlyList<ItemDetails> Items);

/// <param name="OnHand">At each base, in the order of the bases; empty for what is kept in nobody's stock.</param>
public sealed record ItemOffer(string Code, string Label, string Group, ItemHandling Handling, int ValuePence, bool Eligible, IReadOnlyList<int> OnHand);

public sealed record ItemDetails(
    Guid Id, string ItemCode, string Item, int Quantity, string? Why, ItemRequestStatus Status, int ValuePence, string? BaseCode, string? FundCode,
    string? Fund, int? CostPence, DateTime RequestedUtc, DateTime? IssuedUtc, DateTime? ArrangedUtc, bool Discreet, DateTime? EndedUtc, string? Note, long Version);

internal sealed class GetCaseItemsHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<GetCaseItemsQuery, CaseItems>
{
    public async Task<CaseItems> Handle(GetCaseItemsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var items = await db.ItemRequests.AsNoTracking().Where(r => r.CaseId == query.CaseId).OrderByDescending(r => r.RequestedUtc)
            .SelectDetails().ToListAsync(cancellationToken);
        var lines = await db.StockLines.AsNoTracking().ToDictionaryAsync(l => (l.ItemCode, l.BaseCode), l => l.OnHand, cancellationToken);
        var bases = Choices(codes, CodeLists.Bases);
        var isOpen = about.Status is not (CaseStatus.Closed or CaseStatus.Restricted);
        return new CaseItems(
            isOpen && user.Has(Permission.CasesEdit), isOpen && user.Has(Permission.ItemsApprove), codes.Number(SettingKeys.ItemApprovalOverPence),
            [.. codes.Items().Select(i => new ItemOffer(
                i.Entry.Code, i.Entry.Label, i.Entry.Group ?? "", i.Terms.Handling, i.Terms.ValuePence, i.Terms.IsFor(about),
                i.Terms.IsStocked ? [.. bases.Select(b => lines.GetValueOrDefault((i.Entry.Code, b.Code)))] : []))],
            bases, Choices(codes, CodeLists.Funds), [.. items.Select(i => i.Worded(codes))]);
    }

    private static List<StockPlace> Choices(ReferenceSnapshot codes, string list) => [.. codes.InForce(list).Select(e => new StockPlace(e.Code, e.Label))];
}

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetItemQuery(CaseId CaseId, ItemRequestId ItemId) : IQuery<ItemDetails>, IConcernsCase;

internal sealed class GetItemHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetItemQuery, ItemDetails>
{
    public async Task<ItemDetails> Handle(GetItemQuery query, CancellationToken cancellationToken)
    {
        var found = await db.ItemRequests.AsNoTracking()
            .Where(r => r.Id == query.ItemId && r.CaseId == query.CaseId)
            .SelectDetails()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? throw new NotFoundException() : found.Worded(await reference.Current(cancellationToken));
    }
}

internal static class ItemProjection
{
    public static IQueryable<ItemDetails> SelectDetails(this IQueryable<ItemRequest> requests) => requests.Select(r => new ItemDetails(
        r.Id.Value, r.ItemCode, "", r.Quantity, r.Why, r.Status, r.ValuePence, r.BaseCode, r.FundCode, null, r.CostPence, r.RequestedUtc, r.IssuedUtc,
        r.ArrangedUtc, r.Discreet, r.EndedUtc, r.Note, r.Version));

    public static ItemDetails Worded(this ItemDetails item, ReferenceSnapshot codes) => item with
    {
        Item = codes.Label(CodeLists.PracticalItems, item.ItemCode),
        Fund = item.FundCode is { } fund ? codes.Label(CodeLists.Funds, fund) : null,
    };
}
