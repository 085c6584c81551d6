using System.Runtime.CompilerServices;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Keeps a row for each key of each person that changed, by one statement each: a dozen rows a person are too many to be
/// tracked one by one.
/// </summary>
internal sealed class MatchKeyRows(CaseDbContext db)
{
    private readonly List<(PersonId Person, IReadOnlyList<long> Gone, IReadOnlyList<long> Come)> _changes = [];

    /// <summary>Before the people are saved, while it is still known what changed.</summary>
    public void Notice()
    {
        _changes.Clear();
        foreach (var entry in db.ChangeTracker.Entries<Person>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var keys = entry.Property(p => p.MatchKeys);
            IReadOnlyList<long> before = entry.State == EntityState.Added ? [] : keys.OriginalValue;
            if (entry.State == EntityState.Added || keys.IsModified)
            {
                _changes.Add((entry.Entity.Id, [.. before.Except(keys.CurrentValue)], [.. keys.CurrentValue.Except(before)]));
            }
        }
    }

    public async Task Write(CancellationToken ct)
    {
        foreach (var (person, gone, come) in _changes)
        {
            if (gone.Count > 0)
            {
                await db.MatchKeys.Where(k => k.PersonId == person && gone.Contains(k.Key)).ExecuteDeleteAsync(ct);
            }

            if (come.Count > 0)
            {
                await Insert(person, come, ct);
            }
        }

        _changes.Clear();
    }

    private Task<int> Insert(PersonId person, IReadOnlyList<long> keys, CancellationToken ct)
    {
        var rows = string.Join(", ", keys.Select((_, i) => FormattableString.Invariant($"({{{i}}}, {{{keys.Count}}})")));
        object?[] values = [.. keys.Cast<object>(), db.Stored(person.Value)];
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create("INSERT INTO MatchKeys (\"Key\", PersonId) VALUES " + rows, values), ct);
    }
}
