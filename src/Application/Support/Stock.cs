using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>The one way to a line of stock: of an item that is kept in stock, at a base that there is.</summary>
internal sealed class Stock(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
{
    public async Task<StockLine> Line(string? itemCode, string? baseCode, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        Refuse.If(codes.Item(itemCode) is not { IsStocked: true }, StockErrors.UnknownItem);
        Refuse.If(!codes.IsInForce(CodeLists.Bases, baseCode), StockErrors.UnknownBase);
        if (await db.StockLines.SingleOrDefaultAsync(l => l.ItemCode == itemCode && l.BaseCode == baseCode, ct) is { } known)
        {
            return known;
        }

        var line = StockLine.Begin(itemCode!, baseCode!);
        db.StockLines.Add(line);
        return line;
    }

    public StockEntryOrigin By(ItemRequestId? request = null, string? note = null) =>
        new(user.Author(), clock.GetUtcNow().UtcDateTime, request, PlainText.CleanOrNull(note));
}
