using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

internal sealed class UnitOfWork(CaseDbContext db, Reactions reactions, ActWriter acts) : IUnitOfWork
{
    public async Task<TResult> Run<TResult>(Func<Task<TResult>> work, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work();
        }

        try
        {
            // On SQLite this takes the writer's lock at once, so that what is read here cannot change before it is written.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work();
            await Settle(ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new StaleVersionException();
        }
        catch (DbUpdateException failed) when (UniqueViolation.Is(failed))
        {
            db.ChangeTracker.Clear();
            throw new TakenByAnotherException(failed);
        }
    }

    public async Task<int> NextNumber(string series, CancellationToken ct)
    {
        if (await db.Counters.Where(c => c.Series == series).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + 1), ct) == 0)
        {
            db.Counters.Add(new Counter(series, 1));
            await db.SaveChangesAsync(ct);
            return 1;
        }

        return await db.Counters.AsNoTracking().Where(c => c.Series == series).Select(c => c.Value).SingleAsync(ct);
    }

    /// <summary>Runs reactions until no event is left, and files each event as an act.</summary>
    private async Task Settle(CancellationToken ct)
    {
        var touched = new HashSet<AggregateRoot>();
        while (Announcing() is { Count: > 0 } announcing)
        {
            foreach (var aggregate in announcing)
            {
                touched.Add(aggregate);
                foreach (var happened in aggregate.TakeEvents())
                {
                    await acts.Write(aggregate, happened, ct);
                    await reactions.To(happened, ct);
                }
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
    }

    private List<AggregateRoot> Announcing() => [.. db.ChangeTracker.Entries<AggregateRoot>().Select(e => e.Entity).Where(a => a.Events.Count > 0)];
}
