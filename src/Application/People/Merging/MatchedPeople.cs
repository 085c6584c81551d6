using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <param name="Reference">Of their first referral that the caller may see.</param>
public sealed record MatchedPerson(string Name, DateOnly? DateOfBirth, string Reference);

/// <summary>People as they are listed where two are compared.</summary>
internal sealed class MatchedPeople(ICaseDbContext db, ICurrentUser user)
{
    public async Task<IReadOnlyDictionary<PersonId, MatchedPerson>> Read(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var visible = db.Referrals.VisibleTo(user, db);
        return await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                Told = new MatchedPerson(
                    p.DisplayName, p.DateOfBirth, visible.Where(r => r.PersonId == p.Id).OrderBy(r => r.Reference).Select(r => r.Reference).First()),
            })
            .ToDictionaryAsync(p => p.Id, p => p.Told, ct);
    }
}
