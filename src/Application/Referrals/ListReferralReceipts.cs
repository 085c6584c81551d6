using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>The receipts of the referrals that the caller may see, oldest first.</summary>
/// <param name="AfterReference">Where the page before ended.</param>
/// <param name="Count">Whether the number of all of them is asked for.</param>
[Requires(Permission.ReferralsReadOwn, Permission.CasesReadAll, Permission.ReferralsWork)]
[NotCaseData("Receipts tell nothing about a person, and the list is filtered by what the caller may see")]
public sealed record ListReferralReceiptsQuery(string? RecordId, int Limit, string? AfterReference, bool Count) : IQuery<ReferralReceiptPage>;

/// <param name="Next">The reference that the page ends with, if there are more.</param>
public sealed record ReferralReceiptPage(IReadOnlyList<ReferralReceipt> Items, string? Next, int? Total);

internal sealed class ListReferralReceiptsHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListReferralReceiptsQuery, ReferralReceiptPage>
{
    public async Task<ReferralReceiptPage> Handle(ListReferralReceiptsQuery query, CancellationToken cancellationToken)
    {
        var (recordId, after) = (query.RecordId, query.AfterReference);
        var visible = db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => recordId == null || r.RecordId == recordId);
        int? total = query.Count ? await visible.CountAsync(cancellationToken) : null;

        // One more than asked for tells whether there is a next page.
        var rows = await visible
            .Where(r => after == null || r.Reference.CompareTo(after) > 0)
            .OrderBy(r => r.Reference)
            .Take(query.Limit + 1)
            .SelectReceipts(db)
            .ToListAsync(cancellationToken);
        var items = rows.Take(query.Limit).Select(row => row.ToReceipt()).ToList();
        return new ReferralReceiptPage(items, rows.Count > query.Limit ? items[^1].Reference : null, total);
    }
}
