using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// The referrals that the caller may see whose status or outcome changed since, the oldest change first. Each is told once,
/// as it is now, at the place of its last change.
/// </summary>
/// <param name="After">The number of the change that was told last; 0 for all.</param>
[Requires(Permission.ReferralsReadOwn, Permission.CasesReadAll, Permission.ReferralsWork)]
[NotCaseData("Receipts tell nothing about a person, and the list is filtered by what the caller may see")]
public sealed record ListReferralChangesQuery(int Limit, int After, bool Count) : IQuery<ReferralChangePage>;

/// <param name="Last">The number of the last change of the page; where there is none, the one that was asked for.</param>
public sealed record ReferralChangePage(IReadOnlyList<ReferralReceipt> Items, int Last, bool HasMore, int? Total);

internal sealed class ListReferralChangesHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListReferralChangesQuery, ReferralChangePage>
{
    public async Task<ReferralChangePage> Handle(ListReferralChangesQuery query, CancellationToken cancellationToken)
    {
        var changed = db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => r.ChangeNumber > query.After);
        int? total = query.Count ? await changed.CountAsync(cancellationToken) : null;
        var rows = await changed.OrderBy(r => r.ChangeNumber).Take(query.Limit + 1).SelectReceipts(db).ToListAsync(cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return new ReferralChangePage([.. page.Select(row => row.ToReceipt())], page.Count > 0 ? page[^1].ChangeNumber : query.After, rows.Count > query.Limit, total);
    }
}
