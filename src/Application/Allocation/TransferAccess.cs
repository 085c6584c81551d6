using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Allocation;

internal static class TransferAccess
{
    /// <summary>An offer that this person answers. Anybody else's does not exist.</summary>
    public static async Task<CaseTransfer> RequireOfferTo(this ICaseDbContext db, UserId? who, CaseTransferId id, long version, CancellationToken ct) =>
        Own(await db.CaseTransfers.RequireAsync(id, null, ct), o => o.ToWorkerId == who, version);

    /// <summary>An offer that this person made.</summary>
    public static async Task<CaseTransfer> RequireOfferBy(this ICaseDbContext db, UserId? who, CaseTransferId id, long version, CancellationToken ct) =>
        Own(await db.CaseTransfers.RequireAsync(id, null, ct), o => o.OfferedById == who, version);

    private static CaseTransfer Own(CaseTransfer offer, Func<CaseTransfer, bool> isTheirs, long version)
    {
        if (!isTheirs(offer))
        {
            throw new NotFoundException();
        }

        return offer.Version == version ? offer : throw new StaleVersionException();
    }
}
