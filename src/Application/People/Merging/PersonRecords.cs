using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

internal static class PersonRecords
{
    /// <summary>A record and all that turned out to be of the same person: each may have absorbed others before it was absorbed itself.</summary>
    public static Task<IReadOnlyList<PersonId>> RecordsOf(this ICaseDbContext db, PersonId person, CancellationToken ct) => db.RecordsOf([person], ct);

    /// <summary>The same, of several at once.</summary>
    public static async Task<IReadOnlyList<PersonId>> RecordsOf(this ICaseDbContext db, IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        [.. (await db.RecordsOfEach(people, ct)).SelectMany(records => records).Distinct()];

    /// <summary>The records of each of several, by the person who was asked for.</summary>
    public static async Task<ILookup<PersonId, PersonId>> RecordsOfEach(this ICaseDbContext db, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var records = people.Distinct().Select(person => (Of: person, Record: person)).ToList();
        var latest = records.ToList();
        while (latest.Count > 0)
        {
            var into = latest.Select(one => (PersonId?)one.Record).Distinct().ToList();
            var absorbed = await db.People.Where(p => into.Contains(p.MergedIntoId)).Select(p => new { p.Id, p.MergedIntoId }).ToListAsync(ct);
            latest = [.. latest.Join(absorbed, one => (PersonId?)one.Record, a => a.MergedIntoId, (one, a) => (one.Of, a.Id))];
            records.AddRange(latest);
        }

        return records.ToLookup(one => one.Of, one => one.Record);
    }
}
