using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>The cases that are offered to the caller and wait for an answer, the oldest first.</summary>
[Requires(Permission.CasesTake)]
[NotCaseData("Offers to the caller: reference, kind and area of the case, nothing of the person")]
public sealed record ListTransfersQuery : IQuery<IReadOnlyList<OfferedCase>>;

/// <summary>One offer that the caller made or was made.</summary>
[Requires(Permission.CasesTake, Permission.CasesAssign, Permission.CasesEdit)]
[NotCaseData("Reference, kind and area of the case, nothing of the person")]
public sealed record GetTransferQuery(CaseTransferId TransferId) : IQuery<OfferedCase>;

public sealed record OfferedCase(
    Guid TransferId, string Reference, Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, string Area, string OfferedBy, string Reason,
    TransferStatus Status, DateTime OfferedUtc, long Version);

internal sealed class GetTransfersHandler(ICaseDbContext db, ICurrentUser user, IActorNames names, IReferenceData referenceData)
    : IRequestHandler<ListTransfersQuery, IReadOnlyList<OfferedCase>>, IRequestHandler<GetTransferQuery, OfferedCase>
{
    private const int Most = 100;

    public Task<IReadOnlyList<OfferedCase>> Handle(ListTransfersQuery request, CancellationToken cancellationToken)
    {
        var me = user.UserId;
        return Read(db.CaseTransfers.Where(t => t.ToWorkerId == me && t.Status == TransferStatus.Offered), cancellationToken);
    }

    public async Task<OfferedCase> Handle(GetTransferQuery request, CancellationToken cancellationToken)
    {
        var me = user.UserId;
        var found = await Read(db.CaseTransfers.Where(t => t.Id == request.TransferId && (t.ToWorkerId == me || t.OfferedById == me)), cancellationToken);
        return found.Count == 1 ? found[0] : throw new NotFoundException();
    }

    private async Task<IReadOnlyList<OfferedCase>> Read(IQueryable<CaseTransfer> offers, CancellationToken ct)
    {
        var rows = await (from t in offers.AsNoTracking()
                          join c in db.Cases.NotLockedTo(user) on t.CaseId equals c.Id
                          orderby t.OfferedUtc, t.Id
                          select new { Offer = t, c.Reference, c.Specialism, c.SupportLevel, c.RiskGrade, c.LocalAuthority }).Take(Most).ToListAsync(ct);
        var reference = await referenceData.Current(ct);
        var known = await names.Of([.. rows.Select(r => $"user:{r.Offer.OfferedById.Value}").Distinct()], ct);
        return rows.ConvertAll(r => new OfferedCase(
            r.Offer.Id.Value, r.Reference, r.Specialism, r.SupportLevel, r.RiskGrade, reference.AreaName(r.LocalAuthority),
            known.GetValueOrDefault($"user:{r.Offer.OfferedById.Value}", "Somebody"), r.Offer.Reason, r.Offer.Status, r.Offer.OfferedUtc, r.Offer.Version));
    }
}
