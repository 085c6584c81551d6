using System.Runtime.CompilerServices;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Keeps a row for each key of each person that is saved, and of each referral's suspects, by one statement each: a dozen
/// rows a person are too many to be tracked one by one.
/// </summary>
internal sealed class MatchKeyRows
{
    private readonly List<Change> _changes = [];

    /// <summary>Before they are saved, while it is still known what changed.</summary>
    public static MatchKeyRows Changed(CaseDbContext db)
    {
        var rows = new MatchKeyRows();
        foreach (var entry in db.ChangeTracker.Entries<Person>())
        {
            rows.Note("MatchKeys (\"Key\", PersonId)", "MatchKeys WHERE PersonId", entry.Entity.Id.Value, entry, entry.Property(p => p.MatchKeys));
        }

        foreach (var entry in db.ChangeTracker.Entries<Referral>())
        {
            rows.Note("SuspectKeys (\"Key\", ReferralId)", "SuspectKeys WHERE ReferralId", entry.Entity.Id.Value, entry, entry.Property(r => r.SuspectKeys));
        }

        return rows;
    }

    public async Task Write(CaseDbContext db, CancellationToken ct)
    {
        foreach (var change in _changes)
        {
            if (change.Gone.Count > 0)
            {
                var keys = string.Join(", ", change.Gone.Select((_, i) => FormattableString.Invariant($"{{{i}}}")));
                await Run(db, FormattableString.Invariant($"DELETE FROM {change.Rows} = {{{change.Gone.Count}}} AND \"Key\" IN ({keys})"), change.Gone, change.Of, ct);
            }

            if (change.Come.Count > 0)
            {
                var rows = string.Join(", ", change.Come.Select((_, i) => FormattableString.Invariant($"({{{i}}}, {{{change.Come.Count}}})")));
                await Run(db, $"INSERT INTO {change.Table} VALUES {rows}", change.Come, change.Of, ct);
            }
        }
    }

    private void Note(string table, string rows, Guid of, EntityEntry entry, PropertyEntry<Person, IReadOnlyList<long>> keys) =>
        Note(table, rows, of, entry, keys.OriginalValue, keys.CurrentValue, keys.IsModified);

    private void Note(string table, string rows, Guid of, EntityEntry entry, PropertyEntry<Referral, IReadOnlyList<long>> keys) =>
        Note(table, rows, of, entry, keys.OriginalValue, keys.CurrentValue, keys.IsModified);

    private void Note(string table, string rows, Guid of, EntityEntry entry, IReadOnlyList<long> before, IReadOnlyList<long> now, bool isModified)
    {
        if (entry.State == EntityState.Added)
        {
            _changes.Add(new Change(table, rows, of, [], now));
        }
        else if (entry.State == EntityState.Modified && isModified)
        {
            _changes.Add(new Change(table, rows, of, [.. before.Except(now)], [.. now.Except(before)]));
        }
    }

    private static Task<int> Run(CaseDbContext db, string statement, IReadOnlyList<long> keys, Guid of, CancellationToken ct)
    {
        object?[] values = [.. keys.Cast<object>(), db.Stored(of)];
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(statement, values), ct);
    }

    /// <param name="Table">Where rows are put in, with its columns.</param>
    /// <param name="Rows">Which of them are taken out, up to whose they are.</param>
    private sealed record Change(string Table, string Rows, Guid Of, IReadOnlyList<long> Gone, IReadOnlyList<long> Come);
}
