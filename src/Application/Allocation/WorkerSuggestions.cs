using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Gathers what the allocation policy asks for: the workers, and what each carries by one grouped query.</summary>
internal sealed class WorkerSuggestions(ICaseDbContext db, IReferenceData referenceData)
{
    public async Task<AllocationAdvice> For(
        Specialism specialism, SupportLevel level, RiskGrade grade, string? localAuthority, IReadOnlySet<UserId> inConflict, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var weights = reference.AllocationWeights();
        var workers = await db.Workers.AsNoTracking().ToListAsync(ct);
        var open = await db.Cases
            .Where(c => c.ClosedUtc == null && c.LeadWorkerId != null)
            .GroupBy(c => new { c.LeadWorkerId, c.Specialism, c.SupportLevel, c.RiskGrade })
            .Select(g => new { g.Key.LeadWorkerId, g.Key.Specialism, g.Key.SupportLevel, g.Key.RiskGrade, Cases = g.Count() })
            .ToListAsync(ct);
        var carried = open.GroupBy(l => l.LeadWorkerId!.Value)
            .ToDictionary(g => g.Key, g => g.Sum(l => l.Cases * weights.Of(l.Specialism, l.SupportLevel, l.RiskGrade)));
        return AllocationPolicy.Rank(
            new AllocationFacts(specialism, level, grade, localAuthority, reference.AreaName(localAuthority)),
            workers.Select(worker => new WorkerLoad(worker, carried.GetValueOrDefault(worker.Id), inConflict.Contains(worker.Id))),
            weights);
    }

    /// <summary>Anybody who works cases and is there may be chosen; whether they were suggested only decides if a reason is asked for.</summary>
    public async Task<Worker> RequireWorker(UserId id, CancellationToken ct)
    {
        var worker = await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct);
        Refuse.If(worker is null, AllocationErrors.NotAWorker);
        Refuse.If(!worker!.Available, AllocationErrors.Away);
        return worker;
    }
}
