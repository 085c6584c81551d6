using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>An onward referral with its case and its service.</summary>
internal sealed record OnwardScene(OnwardReferral Referral, Case About, DirectoryService Service);

internal static class OnwardLoading
{
    /// <summary>One of another case is not found.</summary>
    public static async Task<OnwardScene> RequireOnward(this ICaseDbContext db, CaseId caseId, OnwardReferralId id, long version, CancellationToken ct)
    {
        var referral = await db.OnwardReferrals.RequireAsync(id, null, ct);
        if (referral.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (referral.Version != version)
        {
            throw new StaleVersionException();
        }

        var about = await db.Cases.RequireAsync(caseId, null, ct);
        about.RefuseWhenFinished();
        return new OnwardScene(referral, about, await db.DirectoryServices.SingleAsync(s => s.Id == referral.ServiceId, ct));
    }
}
