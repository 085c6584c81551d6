using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Messages;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Ending;

/// <summary>The end of support: nothing is left behind that nobody decided on.</summary>
internal sealed class CaseEnding(ICaseDbContext db, IReferenceData reference, LoanEnding loans)
{
    private const string Why = "Cancelled when the case was closed";

    public async Task Finish(Case about, CaseClosure closure, DateTime now, CancellationToken ct)
    {
        var left = await LeftOpen(about, closure, ct);
        foreach (var id in closure.Cancels)
        {
            await Cancel(id, now, ct);
        }

        await loans.EndAll(about, null, LoanEnd.CaseClosed, now, ct);
        closure.Finish();
        about.Close(closure.Closing, left, now);
        var referral = await db.Referrals.RequireAsync(about.ReferralId, null, ct);
        referral.SupportEnds(now);
        await db.NeedsDrafts.Where(d => d.CaseId == about.Id).ExecuteDeleteAsync(ct);
        await db.FormDrafts.Where(d => d.RecordId == about.Id.Value).ExecuteDeleteAsync(ct);
    }

    /// <returns>How many follow-ups would be left; whatever else is left is refused.</returns>
    public async Task<int> LeftOpen(Case about, CaseClosure closure, CancellationToken ct)
    {
        var open = await db.OpenThingsOf(about.Id, await reference.Current(ct), ct);
        Refuse.If(closure.Cancels.Any(id => !open.Any(thing => thing.Id == id && thing.CanBeCancelled)), CaseErrors.CannotBeCancelled);
        var left = open.Where(thing => !closure.Cancels.Contains(thing.Id)).ToList();
        Refuse.If(left.Any(thing => thing.Kind != OpenThingKind.FollowUp), CaseErrors.StillOpen);
        return left.Count;
    }

    private async Task Cancel(Guid id, DateTime now, CancellationToken ct)
    {
        if (await db.FollowUps.FindAsync([FollowUpId.From(id)], ct) is { } followUp)
        {
            followUp.Cancel(Why, now);
        }
        else if (await db.PersonMessages.FindAsync([PersonMessageId.From(id)], ct) is { } message)
        {
            await db.KeepBack(message, now, ct);
        }
        else
        {
            (await db.ItemRequests.RequireAsync(ItemRequestId.From(id), null, ct)).Cancel(Why, now);
        }
    }
}
