using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <param name="Suggested">Whether the worker was among those suggested.</param>
internal sealed record GivenBy(bool Suggested, bool OverLimit, string? Reason);

/// <summary>A case goes to another worker: with what was promised, and with an end to offers of it and to who else asked for it.</summary>
internal sealed class CaseGiving(ICaseDbContext db, AssignmentNotice notice, TimeProvider clock)
{
    public async Task Give(Case about, Worker worker, GivenBy given, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = about.LeadWorkerId;
        about.AssignTo(worker.Id, given.Suggested, given.Reason, now, given.OverLimit);
        about.MoveToTeam(worker.TeamId);
        await HandOver(about.Id, before, worker.Id, ct);
        await EndOffers(about.Id, ct);
        db.CaseRequests.RemoveRange(await db.CaseRequests.Where(r => r.CaseId == about.Id).ToListAsync(ct));
        await notice.Tell(about, worker.Id, now, ct);
    }

    /// <summary>Offers that wait for an answer have nothing left to give.</summary>
    public async Task EndOffers(CaseId about, CancellationToken ct)
    {
        var waiting = await db.CaseTransfers.Where(t => t.CaseId == about && t.Status == TransferStatus.Offered).ToListAsync(ct);

        // One that was accepted in this unit of work is still an offer in the database.
        waiting.Where(t => t.Status == TransferStatus.Offered).ToList().ForEach(t => t.Lapse());
    }

    /// <summary>Where nobody led the case, what its last worker promised still waits.</summary>
    private async Task HandOver(CaseId about, UserId? before, UserId to, CancellationToken ct)
    {
        var promised = await db.FollowUps
            .Where(f => f.CaseId == about && (before == null || f.AssignedToId == before) && FollowUpLoading.Open.Contains(f.Status))
            .ToListAsync(ct);
        promised.ForEach(followUp => followUp.HandTo(to));
    }
}
