using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

[Requires(Permission.WorkersManage)]
[NotCaseData("About a colleague")]
public sealed record GetWorkerQuery(UserId WorkerId) : IQuery<WorkerDetails>;

/// <param name="Absences">Those that are not over.</param>
/// <param name="MayRedistribute">Whether the caller may give the cases that they lead to others.</param>
public sealed record WorkerDetails(
    Guid WorkerId, string Name, string Team, IReadOnlyList<string> Roles, bool Available, IReadOnlyList<Specialism> Specialisms, IReadOnlyList<Accreditation> Accreditations,
    IReadOnlyList<string> Areas, IReadOnlyList<string> Languages, string? Sex, IReadOnlyList<DayOfWeek> WorkingDays, IReadOnlyList<Absence> Absences,
    decimal Capacity, decimal Carried, int Cases, LoadLevel Load, DateOnly Today, bool MayRedistribute, long Version);

internal sealed class GetWorkerHandler(ICaseDbContext db, ICurrentUser user, IUserAccounts accounts, IReferenceData referenceData) : IRequestHandler<GetWorkerQuery, WorkerDetails>
{
    public async Task<WorkerDetails> Handle(GetWorkerQuery query, CancellationToken ct)
    {
        var worker = await db.Workers.AsNoTracking().ManagedBy(user).SingleOrDefaultAsync(w => w.Id == query.WorkerId, ct) ?? throw new NotFoundException();
        var account = await accounts.Require(worker.Id, null, ct);
        var reference = await referenceData.Current(ct);
        var team = await db.Teams.Where(t => t.Id == worker.TeamId).Select(t => t.Name).SingleOrDefaultAsync(ct);
        var has = (await db.CarriedByWorkers(reference.AllocationWeights(), ct)).GetValueOrDefault(worker.Id);
        return new WorkerDetails(
            worker.Id.Value, worker.DisplayName, team ?? "", account.Access.Roles, worker.Available, worker.Specialisms, worker.Traits.Accreditations,
            worker.Areas, worker.Traits.Languages, worker.Traits.Sex, worker.Traits.WorkingDays,
            [.. worker.Absences.Where(a => a.Until is null || a.Until >= reference.Today)],
            worker.Capacity, has.Points, has.Cases, reference.LoadLimits().Judge(has.Points, worker.Capacity), reference.Today,
            has.Cases > 0 && worker.TeamId == user.TeamId && user.Has(Permission.CaseloadsRedistribute), worker.Version);
    }
}
