using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Support.Court;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>What of a case a person can be reminded of, while it stands: a follow-up that was agreed, a date at court, a delivery or fitting.</summary>
internal sealed class Matters(ICaseDbContext db, IReferenceData reference)
{
    public async Task<Matter?> Find(CaseId caseId, MatterKind kind, Guid id, CancellationToken ct) =>
        (await Of(caseId, ct)).Select(m => m.Matter).FirstOrDefault(m => m.Kind == kind && m.Id == id);

    public async Task<IReadOnlyList<NamedMatter>> Of(CaseId caseId, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var followUps = await db.FollowUps.AsNoTracking()
            .Where(f => f.CaseId == caseId && (f.Status == FollowUpStatus.Planned || f.Status == FollowUpStatus.Due || f.Status == FollowUpStatus.Escalated))
            .Select(f => new { f.Id, f.DueUtc, f.What }).ToListAsync(ct);
        var hearings = await db.CourtDates.AsNoTracking().Where(d => d.CaseId == caseId && d.Status == CourtDateStatus.Listed)
            .Select(d => new { d.Id, d.AtUtc, d.HearingCode }).ToListAsync(ct);
        var items = await db.ItemRequests.AsNoTracking().Where(i => i.CaseId == caseId && i.Status == ItemRequestStatus.Arranged && i.ArrangedUtc != null)
            .Select(i => new { i.Id, AtUtc = i.ArrangedUtc!.Value, i.ItemCode }).ToListAsync(ct);
        return
        [
            .. followUps.Select(f => new NamedMatter(new Matter(MatterKind.FollowUp, f.Id.Value, f.DueUtc), f.What))
                .Concat(hearings.Select(d => new NamedMatter(
                    new Matter(MatterKind.CourtDate, d.Id.Value, d.AtUtc), codes.Label(CodeLists.CourtHearings, d.HearingCode))))
                .Concat(items.Select(i => new NamedMatter(new Matter(MatterKind.Item, i.Id.Value, i.AtUtc), codes.Label(CodeLists.PracticalItems, i.ItemCode))))
                .OrderBy(m => m.Matter.AtUtc),
        ];
    }
}

/// <param name="What">As workers call it; no message says it.</param>
internal sealed record NamedMatter(Matter Matter, string What);
