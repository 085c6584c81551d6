using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Gathers for several cases what <see cref="WorkerSuggestions"/> gathers for one, by a number of questions that does not grow with them.</summary>
internal sealed class CaseloadSuggestions(ICaseDbContext db, IReferenceData referenceData, Acquaintances acquaintances)
{
    public async Task<Dealing> For(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var weights = reference.AllocationWeights();
        var workers = await db.Workers.AsNoTracking().ToListAsync(ct);
        var carried = await db.CarriedByWorkers(weights, ct);
        var wishes = await Wishes(cases, ct);
        var inConflict = await InConflict(cases, ct);
        var lockedOut = await LockedOut(cases, ct);
        var known = await KnownTo(cases, ct);
        return new Dealing(
            workers,
            workers.ToDictionary(w => w.Id, w => carried.GetValueOrDefault(w.Id).Points),
            cases.ToDictionary(c => c.Id, c => new DealtCase(
                CaseToGive.Of(c).Facts(wishes[c.PersonId], reference), inConflict[c.Id], lockedOut[c.Id].ToHashSet(), known[c.PersonId].ToHashSet())),
            weights,
            reference.LoadLimits());
    }

    private Task<Dictionary<PersonId, PersonsWishes>> Wishes(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var people = cases.Select(c => c.PersonId).Distinct().ToList();
        return db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new { p.Id, Wishes = new PersonsWishes(p.Language, p.InterpreterRequired, p.WorkerSex) })
            .ToDictionaryAsync(p => p.Id, p => p.Wishes, ct);
    }

    private async Task<Dictionary<CaseId, IReadOnlySet<UserId>>> InConflict(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var referrals = cases.Select(c => c.ReferralId).ToList();
        var conflicts = await db.Referrals.AsNoTracking().Where(r => referrals.Contains(r.Id)).Select(r => new { r.Id, r.Conflicts })
            .ToDictionaryAsync(r => r.Id, r => r.Conflicts, ct);
        var related = await acquaintances.OfEach([.. cases.Select(c => (c.PersonId, conflicts.GetValueOrDefault(c.ReferralId, [])))], ct);
        return cases.Zip(related).ToDictionary(one => one.First.Id, one => one.Second);
    }

    private async Task<ILookup<CaseId, UserId>> LockedOut(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var ids = cases.Select(c => c.Id).ToList();
        return (await db.CaseLockouts.Where(l => ids.Contains(l.CaseId)).Select(l => new { l.CaseId, l.UserId }).ToListAsync(ct))
            .ToLookup(l => l.CaseId, l => l.UserId);
    }

    /// <summary>Who worked with each of the people before.</summary>
    private async Task<ILookup<PersonId, UserId>> KnownTo(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var records = await db.RecordsOfEach([.. cases.Select(c => c.PersonId).Distinct()], ct);
        var all = records.SelectMany(of => of).Distinct().ToList();
        var worked = (await db.Cases.Where(c => all.Contains(c.PersonId)).SelectMany(c => c.Workers, (c, w) => new { c.PersonId, w.WorkerId }).Distinct().ToListAsync(ct))
            .ToLookup(w => w.PersonId, w => w.WorkerId);
        return records.SelectMany(of => of.SelectMany(record => worked[record]).Select(worker => (Person: of.Key, Worker: worker)))
            .ToLookup(one => one.Person, one => one.Worker);
    }
}
