using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>What a force may know of one of its referrals now; nothing that the victim told the service.</summary>
[Requires(Permission.ReferralsReadOwn, Permission.CasesReadAll, Permission.ReferralsWork)]
public sealed record GetReferralReceiptQuery(ReferralId ReferralId) : IQuery<ReferralReceipt>, IConcernsReferral;

internal sealed class GetReferralReceiptHandler(ICaseDbContext db) : IRequestHandler<GetReferralReceiptQuery, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(GetReferralReceiptQuery query, CancellationToken cancellationToken)
    {
        var row = await db.Referrals.AsNoTracking().Where(r => r.Id == query.ReferralId).SelectReceipts(db).SingleOrDefaultAsync(cancellationToken);
        return row?.ToReceipt() ?? throw new NotFoundException();
    }
}
