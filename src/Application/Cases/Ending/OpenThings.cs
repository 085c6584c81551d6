using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Ending;

public enum OpenThingKind
{
    FollowUp,
    Item,
    Marac,
    OnwardReferral,
    Concern,

    /// <summary>A message to the person that has not left.</summary>
    Message,
}

/// <summary>Something that a closure would leave behind.</summary>
/// <param name="CanBeCancelled">Else it has to be settled first.</param>
public sealed record OpenThing(Guid Id, OpenThingKind Kind, string What, DateTime? DueUtc, bool CanBeCancelled);

internal static class OpenThings
{
    private static readonly ItemRequestStatus[] Items =
        [ItemRequestStatus.Requested, ItemRequestStatus.Approved, ItemRequestStatus.Issued, ItemRequestStatus.Arranged];

    public static async Task<IReadOnlyList<OpenThing>> OpenThingsOf(this ICaseDbContext db, CaseId id, ReferenceSnapshot codes, CancellationToken ct)
    {
        var followUps = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == id && FollowUpLoading.Open.Contains(f.Status)).OrderBy(f => f.DueUtc)
            .Select(f => new OpenThing(f.Id.Value, OpenThingKind.FollowUp, f.What, f.DueUtc, true)).ToListAsync(ct);
        var items = await db.ItemRequests.AsNoTracking().Where(r => r.CaseId == id && Items.Contains(r.Status)).OrderBy(r => r.RequestedUtc)
            .Select(r => new OpenThing(
                r.Id.Value, OpenThingKind.Item, r.ItemCode, r.ArrangedUtc, r.Status == ItemRequestStatus.Requested || r.Status == ItemRequestStatus.Approved))
            .ToListAsync(ct);
        var maracs = await db.MaracReferrals.AsNoTracking().Where(m => m.CaseId == id && m.Status == MaracStatus.Prepared)
            .Select(m => new OpenThing(m.Id.Value, OpenThingKind.Marac, "MARAC referral that was not sent", null, false)).ToListAsync(ct);
        var concerns = await db.SafeguardingConcerns.AsNoTracking().Where(c => c.CaseId == id && c.Decision == null)
            .Select(c => new OpenThing(c.Id.Value, OpenThingKind.Concern, "Safeguarding concern that is not decided", null, false)).ToListAsync(ct);
        var onward = await db.OnwardReferrals.AsNoTracking().Where(r => r.CaseId == id && r.Status == OnwardReferralStatus.Prepared)
            .Select(r => new OpenThing(r.Id.Value, OpenThingKind.OnwardReferral, "Onward referral that was not sent", null, false)).ToListAsync(ct);
        var messages = await db.PersonMessages.AsNoTracking().Where(m => m.CaseId == id && m.State == PersonMessageState.Waits).OrderBy(m => m.LeaveUtc)
            .Select(m => new OpenThing(m.Id.Value, OpenThingKind.Message, "Message to the person that has not left", m.LeaveUtc, true)).ToListAsync(ct);
        return [.. followUps, .. items.Select(i => i with { What = codes.Label(CodeLists.PracticalItems, i.What) }), .. maracs, .. onward, .. concerns, .. messages];
    }
}
