using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

internal sealed class UnitOfWork(CaseDbContext db, ActWriter acts, WriterQueue writers, IWatchEvents watch) : IUnitOfWork
{
    /// <summary>Many pieces together take their numbers together. Those that are not used are nobody's: a series may have gaps.</summary>
    private readonly Dictionary<string, (int Next, int Last)> _reserved = [];

    private int _numbersAtOnce = 1;

    public async Task<TResult> Run<TResult>(Func<Task<TResult>> work, CancellationToken ct) =>
        db.Database.CurrentTransaction is not null ? await work() : await InTransaction(work, keep: true, ct);

    public Task<TResult> Rehearse<TResult>(Func<Task<TResult>> work, CancellationToken ct) => InTransaction(work, keep: false, ct);

    public Task<IReadOnlyList<TResult>> RunTogether<TPiece, TResult>(
        IReadOnlyList<TPiece> pieces, Func<TPiece, Task<TResult>> work, CancellationToken ct, Func<Task>? before = null, Action? saved = null) =>
        InTransaction(() => OneByOne(pieces, work, before, saved, ct), keep: true, ct);

    private async Task<IReadOnlyList<TResult>> OneByOne<TPiece, TResult>(
        IReadOnlyList<TPiece> pieces, Func<TPiece, Task<TResult>> work, Func<Task>? before, Action? saved, CancellationToken ct)
    {
        _numbersAtOnce = pieces.Count;
        if (before is not null)
        {
            await before();
        }

        var results = new List<TResult>(pieces.Count);
        foreach (var piece in pieces)
        {
            results.Add(await work(piece));
            await Save(ct, saved);
            db.ChangeTracker.Clear();
        }

        return results;
    }

    private async Task<TResult> InTransaction<TResult>(Func<Task<TResult>> work, bool keep, CancellationToken ct)
    {
        var isKept = false;
        acts.Forget();
        Forget();
        using var turn = await writers.Enter(ct);

        // Whatever fails undoes all of it; a savepoint at each saving would have every page that changes written twice.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            // On SQLite this takes the writer's lock at once, so that what is read here cannot change before it is written.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work();
            await Save(ct);
            if (keep)
            {
                await transaction.CommitAsync(ct);
                isKept = true;
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleVersionException();
        }
        catch (DbUpdateException failed) when (UniqueViolation.Is(failed))
        {
            throw new TakenByAnotherException(failed);
        }
        finally
        {
            if (!isKept)
            {
                // Nothing of it may be saved by whoever uses this scope next.
                db.ChangeTracker.Clear();
            }
        }
    }

    public async Task<int> NextNumber(string series, CancellationToken ct)
    {
        if (!_reserved.TryGetValue(series, out var numbers) || numbers.Next > numbers.Last)
        {
            var last = await Reserve(series, _numbersAtOnce, ct);
            numbers = (last - _numbersAtOnce + 1, last);
        }

        _reserved[series] = (numbers.Next + 1, numbers.Last);
        return numbers.Next;
    }

    /// <returns>The last of the numbers, which are this unit's alone: the row is locked until it ends.</returns>
    private async Task<int> Reserve(string series, int count, CancellationToken ct)
    {
        if (await db.Counters.Where(c => c.Series == series).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + count), ct) == 0)
        {
            db.Counters.Add(new Counter(series, count));
            await db.SaveChangesAsync(ct);
            return count;
        }

        return await db.Counters.AsNoTracking().Where(c => c.Series == series).Select(c => c.Value).SingleAsync(ct);
    }

    private void Forget()
    {
        _reserved.Clear();
        _numbersAtOnce = 1;
    }

    /// <summary>What changed is looked for once: each question to the change tracker would look through all of it again.</summary>
    private async Task Save(CancellationToken ct, Action? saved = null)
    {
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await Settle(ct);
            await db.SaveChangesAsync(ct);
            saved?.Invoke();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Lets the clocks see what happened, files each event as an act, raises the version of each aggregate that changed, and numbers what forces are told.</summary>
    private async Task Settle(CancellationToken ct)
    {
        if (await watch.Saw(Announcing(), ct))
        {
            db.ChangeTracker.DetectChanges();
        }

        var touched = Announcing().ToHashSet();
        await acts.LookUp(touched, ct);
        foreach (var aggregate in touched)
        {
            foreach (var happened in aggregate.TakeEvents())
            {
                await acts.Write(aggregate, happened, ct);
            }
        }

        foreach (var entry in db.ChangeTracker.Entries<AggregateRoot>().ToList())
        {
            if (entry.Entity.TakeTouch() || entry.State is EntityState.Added or EntityState.Modified || touched.Contains(entry.Entity))
            {
                var version = entry.Property(a => a.Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
        }

        foreach (var changed in ReferralChanges.In(db.ChangeTracker))
        {
            changed.Property(r => r.ChangeNumber).CurrentValue = await NextNumber(ReferralChanges.Series, ct);
        }
    }

    private List<AggregateRoot> Announcing() => [.. db.ChangeTracker.Entries<AggregateRoot>().Select(e => e.Entity).Where(a => a.Events.Count > 0)];
}
