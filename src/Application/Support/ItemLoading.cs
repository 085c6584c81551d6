using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;

namespace CaseManagement.Application.Support;

internal static class ItemLoading
{
    /// <summary>A requested item of this case. One of another case is not found.</summary>
    public static async Task<ItemRequest> RequireItem(this ICaseDbContext db, CaseId caseId, ItemRequestId id, long version, CancellationToken ct)
    {
        var request = await db.ItemRequests.RequireAsync(id, null, ct);
        if (request.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (request.Version != version)
        {
            throw new StaleVersionException();
        }

        (await db.Cases.RequireAsync(caseId, null, ct)).RefuseWhenFinished();
        return request;
    }
}
