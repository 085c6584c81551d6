using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>What became of each row, as the force would have been told.</summary>
[Requires(Permission.ReferralsImport)]
[NotCaseData("References, outcomes and faults; what a receipt says of no person")]
public sealed record GetImportReceiptsQuery(ReferralImportId Id, bool AsTable) : IQuery<Stream>;

internal sealed class GetImportReceiptsHandler(ICaseDbContext db, IImportFiles files) : IRequestHandler<GetImportReceiptsQuery, Stream>
{
    public async Task<Stream> Handle(GetImportReceiptsQuery query, CancellationToken cancellationToken)
    {
        var isFinished = await db.ReferralImports.AnyAsync(i => i.Id == query.Id && i.State == ReferralImportState.Finished, cancellationToken);
        return (isFinished ? files.OpenReceipts(query.Id, query.AsTable) : null) ?? throw new NotFoundException();
    }
}
