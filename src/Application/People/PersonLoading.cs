using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

internal static class PersonLoading
{
    /// <summary>The person of a referral that the caller was let to see.</summary>
    public static async Task<Person> RequirePersonOf(this ICaseDbContext db, ReferralId referral, long? expectedVersion, CancellationToken ct)
    {
        var id = await db.Referrals.Where(r => r.Id == referral).Select(r => (PersonId?)r.PersonId).SingleOrDefaultAsync(ct) ?? throw new NotFoundException();
        return await db.People.RequireAsync(id, expectedVersion, ct);
    }
}
