using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Persistence;

/// <summary>What is prepared for a transaction serves that transaction alone.</summary>
public sealed class PreparedStatementsTests : AppFixture
{
    [Test]
    public async Task A_context_that_is_given_another_connection_writes_in_its_own_transaction()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        db.Counters.Add(new Counter("prepared", 1));
        await db.SaveChangesAsync();
        await Raise(db, tx => tx.CommitAsync());
        await Raise(db, tx => tx.CommitAsync());

        // Takes from the pool the connection that the context had.
        await using var taken = new SqliteConnection(db.Database.GetConnectionString());
        await taken.OpenAsync();
        await Raise(db, tx => tx.RollbackAsync());

        Assert.That(await db.Counters.Where(c => c.Series == "prepared").Select(c => c.Value).SingleAsync(), Is.EqualTo(3));
    }

    private static async Task Raise(CaseDbContext db, Func<IDbContextTransaction, Task> end)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.That(await db.Counters.Where(c => c.Series == "prepared").ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + 1)), Is.EqualTo(1));
        await end(transaction);
    }
}
