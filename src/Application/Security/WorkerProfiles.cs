using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

/// <summary>Keeps the worker beside the account: whoever may take cases has a profile, whoever may not any more is not proposed.</summary>
internal sealed class WorkerProfiles(ICaseDbContext db, IReferenceData referenceData, LoanEnding loans, TransferNotice offers, TimeProvider clock)
{
    /// <param name="profile">Where it is to change; otherwise it stays, or begins as a full-time worker's.</param>
    public async Task Follow(UserId id, UserAccess access, bool disabled, WorkerProfile? profile, CancellationToken ct)
    {
        var worker = await db.Workers.SingleOrDefaultAsync(w => w.Id == id, ct);
        var takesCases = access.Roles.Contains(Roles.CaseWorker) && access.TeamId is not null;
        if (worker is null && takesCases)
        {
            var begin = profile ?? WorkerProfile.Usual;
            await RequireAreas(begin.Areas, ct);
            worker = Worker.Create(id, access.DisplayName, access.TeamId!.Value, begin.Specialisms, begin.Areas, begin.Capacity);
            db.Workers.Add(worker);
        }
        else if (worker is not null && (profile is not null || worker.DisplayName != access.DisplayName || (access.TeamId is { } team && worker.TeamId != team)))
        {
            var next = profile ?? new WorkerProfile(worker.Specialisms, worker.Areas, worker.Capacity);
            await RequireAreas([.. next.Areas.Except(worker.Areas)], ct);
            worker.Describe(access.DisplayName, access.TeamId ?? worker.TeamId, next.Specialisms, next.Areas, next.Capacity);
        }

        worker?.SetAvailable(takesCases && !disabled);
        if (worker is { Available: false })
        {
            await offers.LapseAllTo(id, clock.GetUtcNow().UtcDateTime, ct);
        }

        await FollowVolunteer(id, access, disabled, ct);
    }

    /// <summary>The same for who may volunteer: their record begins with the role.</summary>
    private async Task FollowVolunteer(UserId id, UserAccess access, bool disabled, CancellationToken ct)
    {
        var volunteer = await db.Volunteers.SingleOrDefaultAsync(v => v.Id == id, ct);
        var teamBefore = volunteer?.TeamId;
        var volunteers = access.Roles.Contains(Roles.Volunteer) && access.TeamId is not null;
        if (volunteer is null && volunteers)
        {
            volunteer = Volunteer.Welcome(id, access.DisplayName, access.TeamId!.Value);
            db.Volunteers.Add(volunteer);
        }
        else if (volunteer is not null && (volunteer.DisplayName != access.DisplayName || (access.TeamId is { } team && volunteer.TeamId != team)))
        {
            volunteer.Describe(access.DisplayName, access.TeamId ?? volunteer.TeamId);
        }

        volunteer?.SetActive(volunteers && !disabled);
        if (teamBefore is not null && (volunteer is { Active: false } || volunteer!.TeamId != teamBefore))
        {
            await loans.EndAllOf(id, clock.GetUtcNow().UtcDateTime, ct);
        }
    }

    public async Task RequireAreas(IReadOnlyList<string> areas, CancellationToken ct)
    {
        if (areas.Count > 0)
        {
            var known = (await referenceData.Current(ct)).InForce(CodeLists.ContractArea).Select(e => e.Group).ToHashSet();
            Refuse.If(!areas.All(known.Contains), SecurityErrors.UnknownArea);
        }
    }
}
