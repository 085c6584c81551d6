using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Security;

/// <summary>The sign-in store wants a row for each role; what a role may do is in the code (<see cref="Roles"/>).</summary>
public sealed class RoleRows(CaseDbContext db, ILookupNormalizer normalizer)
{
    public async Task Ensure(CancellationToken ct)
    {
        var held = await db.Roles.Select(r => r.Name).ToListAsync(ct);
        db.Roles.AddRange(Roles.All.Except(held).Select(name => new IdentityRole<Guid>(name!)
        {
            Id = Guid.CreateVersion7(),
            NormalizedName = normalizer.NormalizeName(name),
            ConcurrencyStamp = Guid.NewGuid().ToString(),
        }));
        await db.SaveChangesAsync(ct);
    }
}
