using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

internal static class ItemBudget
{
    private static readonly ItemRequestStatus[] NeverGiven = [ItemRequestStatus.Declined, ItemRequestStatus.Cancelled];

    /// <summary>
    /// What a case may still get without a leader's approval, in pence: many small items are as dear as a large one. What came back unused cost nothing.
    /// </summary>
    /// <param name="besides">The request that is asked about, which does not count itself.</param>
    public static async Task<int> StillWithoutApproval(this ICaseDbContext db, CaseId about, ItemRequestId? besides, ReferenceSnapshot codes, CancellationToken ct)
    {
        var others = await db.ItemRequests.Where(r => r.CaseId == about && r.Id != besides && !NeverGiven.Contains(r.Status)).SumAsync(r => r.CostPence ?? r.ValuePence, ct);
        return Math.Max(0, codes.Number(SettingKeys.ItemApprovalOverPence) - others);
    }
}
