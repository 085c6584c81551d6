using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>Who works a case and who did, to whom it is offered, who asks for it, and, for those who set it, who is locked out.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll, Permission.CasesAssign)]
public sealed record GetCaseWorkersQuery(CaseId CaseId) : IQuery<CaseWorkers>, IConcernsCase;

/// <param name="Choices">Workers who are there and may see the case.</param>
/// <param name="Staff">Whom the caller may lock out.</param>
public sealed record CaseWorkers(
    long Version, IReadOnlyList<WorkerOnCase> Workers, IReadOnlyList<CaseOffer> Offers, IReadOnlyList<Colleague> AskedBy, IReadOnlyList<Colleague> LockedOut,
    IReadOnlyList<Colleague> Choices, IReadOnlyList<Colleague> Staff);

public sealed record WorkerOnCase(UserId WorkerId, string Name, CaseWorkerRole Role, DateTime FromUtc, DateTime? UntilUtc);

/// <param name="Mine">Whether the caller made it and may take it back.</param>
public sealed record CaseOffer(CaseTransferId Id, long Version, string To, DateTime OfferedUtc, bool Mine);

internal sealed class GetCaseWorkersHandler(ICaseDbContext db, ICurrentUser user, IActorNames names, Colleagues colleagues, IReferenceData referenceData)
    : IRequestHandler<GetCaseWorkersQuery, CaseWorkers>
{
    public async Task<CaseWorkers> Handle(GetCaseWorkersQuery query, CancellationToken ct)
    {
        var today = (await referenceData.Current(ct)).Today;
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, ct);
        var offers = await db.CaseTransfers.AsNoTracking().Where(t => t.CaseId == about.Id && t.Status == TransferStatus.Offered).ToListAsync(ct);
        var asked = await db.CaseRequests.AsNoTracking().Where(r => r.CaseId == about.Id).OrderBy(r => r.AskedUtc).Select(r => r.WorkerId).ToListAsync(ct);
        var lockedOut = await db.CaseLockouts.AsNoTracking().Where(l => l.CaseId == about.Id).Select(l => l.UserId).ToListAsync(ct);
        var workers = await db.Workers.AsNoTracking().OrderBy(w => w.DisplayName).ToListAsync(ct);
        var mentioned = about.Workers.Select(w => w.WorkerId).Concat(offers.Select(o => o.ToWorkerId)).Concat(asked).Concat(lockedOut);
        var known = await names.Of([.. mentioned.Distinct().Select(id => $"user:{id.Value}")], ct);
        Colleague Named(UserId id) => new(id, known.GetValueOrDefault($"user:{id.Value}", "Somebody"));
        var mayLockOut = user.Has(Permission.CasesLockOut);
        return new CaseWorkers(
            about.Version,
            [.. about.Workers.OrderBy(w => w.UntilUtc is not null).ThenBy(w => w.Role).ThenByDescending(w => w.FromUtc)
                .Select(w => new WorkerOnCase(w.WorkerId, Named(w.WorkerId).Name, w.Role, w.FromUtc, w.UntilUtc))],
            [.. offers.Select(o => new CaseOffer(o.Id, o.Version, Named(o.ToWorkerId).Name, o.OfferedUtc, o.OfferedById == user.UserId))],
            asked.ConvertAll(Named),
            mayLockOut ? lockedOut.ConvertAll(Named) : [],
            [.. workers.Where(w => w.IsThere(today) && !lockedOut.Contains(w.Id)).Select(w => new Colleague(w.Id, w.DisplayName))],
            mayLockOut ? await colleagues.WhoReadCases(ct) : []);
    }
}
