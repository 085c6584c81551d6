using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Gathers what the allocation policy asks for: the workers, what each carries, and what the person needs.</summary>
internal sealed class WorkerSuggestions(ICaseDbContext db, IReferenceData referenceData)
{
    public async Task<AllocationAdvice> For(CaseToGive about, IReadOnlySet<UserId> inConflict, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var weights = reference.AllocationWeights();
        var workers = await db.Workers.AsNoTracking().ToListAsync(ct);
        var carried = await db.CarriedByWorkers(weights, ct);
        var known = await KnownTo(about.PersonId, ct);
        var lockedOut = await LockedOut(about.CaseId, ct);
        return AllocationPolicy.Rank(
            await Facts(about, reference, ct),
            workers.Select(worker => new WorkerLoad(
                worker, carried.GetValueOrDefault(worker.Id).Points, inConflict.Contains(worker.Id), lockedOut.Contains(worker.Id), known.Contains(worker.Id))),
            weights,
            reference.LoadLimits());
    }

    /// <summary>Anybody who works cases, is there and may see the case may be chosen; whether they were suggested only decides if a reason is asked for.</summary>
    public async Task<Worker> RequireWorker(UserId id, CaseId? about, CancellationToken ct)
    {
        var worker = await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct);
        Refuse.If(worker is null, AllocationErrors.NotAWorker);
        Refuse.If(!worker!.IsThere((await referenceData.Current(ct)).Today), AllocationErrors.Away);
        Refuse.If((await LockedOut(about, ct)).Contains(id), AllocationErrors.LockedOut);
        return worker;
    }

    private async Task<AllocationFacts> Facts(CaseToGive about, ReferenceSnapshot reference, CancellationToken ct) => about.Facts(
        await db.People.AsNoTracking().Where(p => p.Id == about.PersonId).Select(p => new PersonsWishes(p.Language, p.InterpreterRequired, p.WorkerSex)).SingleAsync(ct),
        reference);

    private async Task<HashSet<UserId>> KnownTo(PersonId person, CancellationToken ct)
    {
        var records = await db.RecordsOf([person], ct);
        return await db.Cases.Where(c => records.Contains(c.PersonId)).SelectMany(c => c.Workers).Select(w => w.WorkerId).ToHashSetAsync(ct);
    }

    private async Task<HashSet<UserId>> LockedOut(CaseId? about, CancellationToken ct) =>
        about is { } id ? await db.CaseLockouts.Where(l => l.CaseId == id).Select(l => l.UserId).ToHashSetAsync(ct) : [];
}
