using System.Runtime.CompilerServices;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Keeps a row for each key of each person that is saved, by one statement each: a dozen rows a person are too many to be
/// tracked one by one.
/// </summary>
internal sealed class MatchKeyRows
{
    private readonly List<(PersonId Person, IReadOnlyList<long> Gone, IReadOnlyList<long> Come)> _changes = [];

    /// <summary>Before the people are saved, while it is still known what changed.</summary>
    public static MatchKeyRows Changed(CaseDbContext db)
    {
        var rows = new MatchKeyRows();
        foreach (var entry in db.ChangeTracker.Entries<Person>())
        {
            var keys = entry.Property(p => p.MatchKeys);
            if (entry.State == EntityState.Added)
            {
                rows._changes.Add((entry.Entity.Id, [], keys.CurrentValue));
            }
            else if (entry.State == EntityState.Modified && keys.IsModified)
            {
                rows._changes.Add((entry.Entity.Id, [.. keys.OriginalValue.Except(keys.CurrentValue)], [.. keys.CurrentValue.Except(keys.OriginalValue)]));
            }
        }

        return rows;
    }

    public async Task Write(CaseDbContext db, CancellationToken ct)
    {
        foreach (var (person, gone, come) in _changes)
        {
            if (gone.Count > 0)
            {
                await db.MatchKeys.Where(k => k.PersonId == person && gone.Contains(k.Key)).ExecuteDeleteAsync(ct);
            }

            if (come.Count > 0)
            {
                await Insert(db, person, come, ct);
            }
        }
    }

    private static Task<int> Insert(CaseDbContext db, PersonId person, IReadOnlyList<long> keys, CancellationToken ct)
    {
        var rows = string.Join(", ", keys.Select((_, i) => FormattableString.Invariant($"({{{i}}}, {{{keys.Count}}})")));
        object?[] values = [.. keys.Cast<object>(), db.Stored(person.Value)];
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create("INSERT INTO MatchKeys (\"Key\", PersonId) VALUES " + rows, values), ct);
    }
}
