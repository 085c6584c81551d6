using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <param name="Suggested">Whether the worker was among those suggested.</param>
internal sealed record GivenBy(bool Suggested, bool OverLimit, string? Reason);

internal sealed record Giving(Case About, Worker Worker, GivenBy By);

/// <summary>A case goes to another worker: with what was promised, and with an end to offers of it and to who else asked for it.</summary>
internal sealed class CaseGiving(ICaseDbContext db, AssignmentNotice notice, TimeProvider clock)
{
    public Task Give(Case about, Worker worker, GivenBy given, CancellationToken ct) => Give([new Giving(about, worker, given)], ct);

    /// <summary>Several at once, by as many questions as one. Whoever gets more than one is told once.</summary>
    public async Task Give(IReadOnlyList<Giving> givings, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = givings.Select(g => g.About.Id).ToList();
        var promised = (await db.FollowUps
            .Where(f => ids.Contains(f.CaseId) && FollowUpLoading.Open.Contains(f.Status))
            .Where(f => !db.CaseLoans.Any(l => l.CaseId == f.CaseId && l.VolunteerId == f.AssignedToId && l.EndedUtc == null))
            .ToListAsync(ct)).ToLookup(f => f.CaseId);
        foreach (var (about, worker, given) in givings)
        {
            var before = about.LeadWorkerId;
            about.AssignTo(worker.Id, given.Suggested, given.Reason, now, given.OverLimit);
            about.MoveToTeam(worker.TeamId);

            // Where nobody led the case, what its last worker promised still waits. What a volunteer has promised stays with them, and what
            // waits for somebody of the team waits on.
            foreach (var followUp in promised[about.Id].Where(f => f.AssignedToId is { } has && (before is null || has == before)))
            {
                followUp.HandTo(worker.Id);
            }
        }

        await EndOffers(ids, ct);
        db.CaseRequests.RemoveRange(await db.CaseRequests.Where(r => ids.Contains(r.CaseId)).ToListAsync(ct));
        foreach (var taken in givings.GroupBy(g => g.Worker.Id, g => g.About))
        {
            await notice.Tell([.. taken], taken.Key, now, ct);
        }
    }

    /// <summary>Offers that wait for an answer have nothing left to give.</summary>
    public async Task EndOffers(IReadOnlyCollection<CaseId> about, CancellationToken ct)
    {
        var waiting = await db.CaseTransfers.Where(t => about.Contains(t.CaseId) && t.Status == TransferStatus.Offered).ToListAsync(ct);

        // One that was accepted in this unit of work is still an offer in the database.
        waiting.Where(t => t.Status == TransferStatus.Offered).ToList().ForEach(t => t.Lapse());
    }
}
