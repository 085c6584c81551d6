using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>Whoever can be given cases, with what they carry: of the caller's team, or of all where the caller manages users.</summary>
[Requires(Permission.WorkersManage)]
[NotCaseData("About colleagues, and how much they carry")]
public sealed record ListWorkersQuery : IQuery<IReadOnlyList<WorkerRow>>;

/// <param name="AwayUntil">The last day of an absence that is now; null where they are there, or nobody knows.</param>
public sealed record WorkerRow(
    Guid WorkerId, string Name, string Team, IReadOnlyList<Specialism> Specialisms, int Cases, decimal Carried, decimal Capacity, LoadLevel Load, bool IsThere,
    DateOnly? AwayUntil);

internal sealed class ListWorkersHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData)
    : IRequestHandler<ListWorkersQuery, IReadOnlyList<WorkerRow>>
{
    public async Task<IReadOnlyList<WorkerRow>> Handle(ListWorkersQuery query, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var limits = reference.LoadLimits();
        var carried = await db.CarriedByWorkers(reference.AllocationWeights(), ct);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var workers = await db.Workers.AsNoTracking().ManagedBy(user).OrderBy(w => w.DisplayName).ThenBy(w => w.Id).ToListAsync(ct);
        return workers.ConvertAll(worker =>
        {
            var has = carried.GetValueOrDefault(worker.Id);
            return new WorkerRow(
                worker.Id.Value, worker.DisplayName, teams.GetValueOrDefault(worker.TeamId, ""), worker.Specialisms, has.Cases, has.Points, worker.Capacity,
                limits.Judge(has.Points, worker.Capacity), worker.IsThere(reference.Today), worker.AbsenceOn(reference.Today)?.Until);
        });
    }
}
