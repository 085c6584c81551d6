using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

internal static class WorkerLoads
{
    /// <summary>The points of the open cases that each worker leads, by one grouped query.</summary>
    public static async Task<IReadOnlyDictionary<UserId, CarriedCases>> CarriedByWorkers(this ICaseDbContext db, AllocationWeights weights, CancellationToken ct)
    {
        var open = await (from c in db.Cases
                          where c.ClosedUtc == null && c.LeadWorkerId != null
                          join p in db.People on c.PersonId equals p.Id
                          group c by new { c.LeadWorkerId, c.Specialism, c.SupportLevel, c.RiskGrade, c.InformationOnly, c.AtCourt, p.InterpreterRequired }
                          into kind
                          select new { kind.Key, Cases = kind.Count() }).ToListAsync(ct);
        return open.GroupBy(kind => kind.Key.LeadWorkerId!.Value).ToDictionary(
            worker => worker.Key,
            worker => new CarriedCases(worker.Sum(kind => kind.Cases), worker.Sum(kind => kind.Cases * weights.Of(
                kind.Key.Specialism, kind.Key.SupportLevel, kind.Key.RiskGrade, new CaseBurden(kind.Key.InformationOnly, kind.Key.AtCourt, kind.Key.InterpreterRequired)))));
    }
}

internal readonly record struct CarriedCases(int Cases, decimal Points);
