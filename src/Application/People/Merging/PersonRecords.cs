using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

internal static class PersonRecords
{
    /// <summary>A record and all that turned out to be of the same person: each may have absorbed others before it was absorbed itself.</summary>
    public static Task<IReadOnlyList<PersonId>> RecordsOf(this ICaseDbContext db, PersonId person, CancellationToken ct) => db.RecordsOf([person], ct);

    /// <summary>The same, of several at once.</summary>
    public static async Task<IReadOnlyList<PersonId>> RecordsOf(this ICaseDbContext db, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        List<PersonId> records = [.. people];
        List<PersonId> latest = [.. people];
        while (latest.Count > 0)
        {
            var into = latest.Select(id => (PersonId?)id).ToList();
            latest = await db.People.Where(p => into.Contains(p.MergedIntoId)).Select(p => p.Id).ToListAsync(ct);
            records.AddRange(latest);
        }

        return records;
    }
}
